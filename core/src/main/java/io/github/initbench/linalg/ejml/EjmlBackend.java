package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.DoubleHeapBackend;
import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import org.ejml.EjmlVersion;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;

/**
 * EJML's single-threaded row-major products, {@link CommonOps_DDRM}.
 *
 * <p>Where both operands are transposed, {@link MatrixMatrixMult_DDRM} is called directly: CommonOps would pick a variant
 * that allocates. A beta other than 0 and 1, which EJML does not know, scales c first.
 */
public final class EjmlBackend extends DoubleHeapBackend<EjmlBackend.EjmlMatrix> {

    static final String NAME = "ejml";

    EjmlBackend() {
        super(new BackendInfo(NAME, "EJML", EjmlVersion.VERSION, "java", 1, Dtype.FLOAT64, false));
    }

    /** EJML's matrix over the storage that it shares with the SPI. */
    static final class EjmlMatrix extends DoubleHeapMatrix {
        final DMatrixRMaj ejml; // rows x cols

        EjmlMatrix(EjmlBackend owner, DMatrixRMaj ejml) {
            super(owner, ejml.data, ejml.numRows, ejml.numCols, true);
            this.ejml = ejml;
        }
    }

    @Override
    protected EjmlMatrix allocate(int rows, int cols) {
        return new EjmlMatrix(this, new DMatrixRMaj(rows, cols));
    }

    @Override
    protected void multiply(
            Transpose ta, Transpose tb, double alpha, EjmlMatrix a, EjmlMatrix b, double beta, EjmlMatrix c) {
        if (beta == 0.0) {
            assign(ta, tb, alpha, a.ejml, b.ejml, c.ejml);
        } else {
            scaleOrClear(beta, c);
            add(ta, tb, alpha, a.ejml, b.ejml, c.ejml);
        }
    }

    /** c = alpha op(a) op(b). The calls without alpha are those that know about vectors. */
    private static void assign(Transpose ta, Transpose tb, double alpha, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            if (alpha == 1.0) {
                CommonOps_DDRM.mult(a, b, c);
            } else {
                CommonOps_DDRM.mult(alpha, a, b, c);
            }
        } else if (tb == Transpose.NO) {
            if (alpha == 1.0) {
                CommonOps_DDRM.multTransA(a, b, c);
            } else {
                CommonOps_DDRM.multTransA(alpha, a, b, c);
            }
        } else if (ta == Transpose.NO) {
            if (alpha == 1.0) {
                CommonOps_DDRM.multTransB(a, b, c);
            } else {
                CommonOps_DDRM.multTransB(alpha, a, b, c);
            }
        } else {
            MatrixMatrixMult_DDRM.multTransAB(alpha, a, b, c);
        }
    }

    /** c += alpha op(a) op(b). */
    private static void add(Transpose ta, Transpose tb, double alpha, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_DDRM.multAdd(alpha, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_DDRM.multAddTransA(alpha, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_DDRM.multAddTransB(alpha, a, b, c);
        } else {
            MatrixMatrixMult_DDRM.multAddTransAB(alpha, a, b, c);
        }
    }
}
