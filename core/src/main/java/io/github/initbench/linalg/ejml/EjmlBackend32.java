package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.mult.MatrixMatrixMult_FDRM;

/**
 * EJML's single-threaded float32 products, {@link CommonOps_FDRM}.
 *
 * <p>Where both operands are transposed, {@link MatrixMatrixMult_FDRM} is called directly: CommonOps would pick a variant
 * that allocates.
 */
final class EjmlBackend32 extends RowMajorBackend32 {

    EjmlBackend32() {
        super(EjmlFamily.info(EjmlProvider.NAME, 1, Dtype.FLOAT32));
    }

    /** The calls without alpha are those that know about vectors. */
    @Override
    void assign(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            if (alpha == 1.0f) {
                CommonOps_FDRM.mult(a, b, c);
            } else {
                CommonOps_FDRM.mult(alpha, a, b, c);
            }
        } else if (tb == Transpose.NO) {
            if (alpha == 1.0f) {
                CommonOps_FDRM.multTransA(a, b, c);
            } else {
                CommonOps_FDRM.multTransA(alpha, a, b, c);
            }
        } else if (ta == Transpose.NO) {
            if (alpha == 1.0f) {
                CommonOps_FDRM.multTransB(a, b, c);
            } else {
                CommonOps_FDRM.multTransB(alpha, a, b, c);
            }
        } else {
            MatrixMatrixMult_FDRM.multTransAB(alpha, a, b, c);
        }
    }

    @Override
    void add(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_FDRM.multAdd(alpha, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_FDRM.multAddTransA(alpha, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_FDRM.multAddTransB(alpha, a, b, c);
        } else {
            MatrixMatrixMult_FDRM.multAddTransAB(alpha, a, b, c);
        }
    }
}
