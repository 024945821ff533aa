package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_FDRM;

/**
 * EJML's concurrent float32 products, {@link CommonOps_MT_FDRM}: rows of c are shared out to the threads of EJML's pool.
 *
 * <p>It makes no difference between large and small products: the latter wait for the pool as well.
 */
final class EjmlMtBackend32 extends RowMajorBackend32 {

    EjmlMtBackend32(int threads) {
        super(EjmlFamily.info(EjmlMtProvider.NAME, EjmlFamily.limitThreads(threads), Dtype.FLOAT32));
    }

    @Override
    void assign(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        EjmlFamily.limitThreads(info().threads());
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_MT_FDRM.mult(alpha, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_MT_FDRM.multTransA(alpha, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_MT_FDRM.multTransB(alpha, a, b, c);
        } else {
            CommonOps_MT_FDRM.multTransAB(alpha, a, b, c);
        }
    }

    @Override
    void add(Transpose ta, Transpose tb, float alpha, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        EjmlFamily.limitThreads(info().threads());
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_MT_FDRM.multAdd(alpha, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_MT_FDRM.multAddTransA(alpha, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_MT_FDRM.multAddTransB(alpha, a, b, c);
        } else {
            CommonOps_MT_FDRM.multAddTransAB(alpha, a, b, c);
        }
    }
}
