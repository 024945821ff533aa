package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import org.ejml.data.DMatrixRMaj;

/** Float64 products over EJML's row-major matrices. A beta other than 0 and 1, which EJML does not know, scales c first. */
abstract class RowMajorBackend64 extends DoubleHeapBackend<EjmlMatrix64> {

    RowMajorBackend64(BackendInfo info) {
        super(info);
    }

    /** c = factor op(a) op(b), whatever c held. */
    abstract void assign(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /** c += factor op(a) op(b). */
    abstract void add(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    @Override
    public final EjmlMatrix64 zeros(int rows, int cols) {
        return new EjmlMatrix64(new DMatrixRMaj(rows, cols));
    }

    @Override
    public final void gemm(
            Transpose ta, Transpose tb, double alpha, EjmlMatrix64 a, EjmlMatrix64 b, double beta, EjmlMatrix64 c) {
        double factor = DoubleHeapMatrix.rounded(alpha);
        if (beta == 0.0) {
            assign(ta, tb, factor, a.ejml, b.ejml, c.ejml);
        } else {
            if (beta != 1.0) {
                scale(beta, c);
            }
            add(ta, tb, factor, a.ejml, b.ejml, c.ejml);
        }
    }
}
