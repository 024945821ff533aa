package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;

/**
 * EJML's single-threaded float64 products, {@link CommonOps_DDRM}.
 *
 * <p>Where both operands are transposed, {@link MatrixMatrixMult_DDRM} is called directly: CommonOps would pick a variant
 * that allocates.
 */
final class EjmlBackend64 extends RowMajorBackend64 {

    EjmlBackend64() {
        super(EjmlFamily.info(EjmlProvider.NAME, 1, Dtype.FLOAT64));
    }

    /** The calls without a factor are those that know about vectors. */
    @Override
    void assign(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            if (factor == 1.0) {
                CommonOps_DDRM.mult(a, b, c);
            } else {
                CommonOps_DDRM.mult(factor, a, b, c);
            }
        } else if (tb == Transpose.NO) {
            if (factor == 1.0) {
                CommonOps_DDRM.multTransA(a, b, c);
            } else {
                CommonOps_DDRM.multTransA(factor, a, b, c);
            }
        } else if (ta == Transpose.NO) {
            if (factor == 1.0) {
                CommonOps_DDRM.multTransB(a, b, c);
            } else {
                CommonOps_DDRM.multTransB(factor, a, b, c);
            }
        } else {
            MatrixMatrixMult_DDRM.multTransAB(factor, a, b, c);
        }
    }

    @Override
    void add(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_DDRM.multAdd(factor, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_DDRM.multAddTransA(factor, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_DDRM.multAddTransB(factor, a, b, c);
        } else {
            MatrixMatrixMult_DDRM.multAddTransAB(factor, a, b, c);
        }
    }
}
