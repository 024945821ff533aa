package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import org.ejml.data.FMatrixRMaj;

/** Float32 products over EJML's row-major matrices. A beta other than 0 and 1, which EJML does not know, scales c first. */
abstract class RowMajorBackend32 extends FloatHeapBackend<EjmlMatrix32> {

    RowMajorBackend32(BackendInfo info) {
        super(info);
    }

    /** c = alpha op(a) op(b), whatever c held. */
    abstract void assign(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c);

    /** c += alpha op(a) op(b). */
    abstract void add(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c);

    @Override
    public final EjmlMatrix32 zeros(int rows, int cols) {
        return new EjmlMatrix32(new FMatrixRMaj(rows, cols));
    }

    @Override
    public final void gemm(
            Transpose ta, Transpose tb, double alpha, EjmlMatrix32 a, EjmlMatrix32 b, double beta, EjmlMatrix32 c) {
        if (beta == 0.0) {
            assign(ta, tb, (float) alpha, a.ejml, b.ejml, c.ejml);
        } else {
            if (beta != 1.0) {
                scale(beta, c);
            }
            add(ta, tb, (float) alpha, a.ejml, b.ejml, c.ejml);
        }
    }
}
