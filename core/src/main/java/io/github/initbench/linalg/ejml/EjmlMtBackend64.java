package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * EJML's concurrent float64 products, {@link CommonOps_MT_DDRM}: rows of c are shared out to the threads of EJML's pool.
 *
 * <p>It makes no difference between large and small products: the latter wait for the pool as well.
 */
final class EjmlMtBackend64 extends RowMajorBackend64 {

    EjmlMtBackend64(int threads) {
        super(EjmlFamily.info(EjmlMtProvider.NAME, EjmlFamily.limitThreads(threads), Dtype.FLOAT64));
    }

    @Override
    void assign(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        EjmlFamily.limitThreads(info().threads());
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_MT_DDRM.mult(factor, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_MT_DDRM.multTransA(factor, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_MT_DDRM.multTransB(factor, a, b, c);
        } else {
            CommonOps_MT_DDRM.multTransAB(factor, a, b, c);
        }
    }

    @Override
    void add(Transpose ta, Transpose tb, double factor, DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        EjmlFamily.limitThreads(info().threads());
        if (ta == Transpose.NO && tb == Transpose.NO) {
            CommonOps_MT_DDRM.multAdd(factor, a, b, c);
        } else if (tb == Transpose.NO) {
            CommonOps_MT_DDRM.multAddTransA(factor, a, b, c);
        } else if (ta == Transpose.NO) {
            CommonOps_MT_DDRM.multAddTransB(factor, a, b, c);
        } else {
            CommonOps_MT_DDRM.multAddTransAB(factor, a, b, c);
        }
    }
}
