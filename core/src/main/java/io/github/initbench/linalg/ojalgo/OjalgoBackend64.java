package io.github.initbench.linalg.ojalgo;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import org.ojalgo.matrix.store.R064Store;

/**
 * ojAlgo's float64 products, {@link R064Store#fillByMultiplying}: the path that writes into a store which exists.
 *
 * <p>Transposed operands are ojAlgo's views, for which it has kernels of their own. It knows neither alpha nor beta.
 */
final class OjalgoBackend64 extends DoubleHeapBackend<OjalgoMatrix64> {

    private R064Store scratch = R064Store.FACTORY.make(0, 0);

    OjalgoBackend64(int threads) {
        super(OjalgoLibrary.info(OjalgoLibrary.limitThreads(threads), Dtype.FLOAT64));
    }

    @Override
    public OjalgoMatrix64 zeros(int rows, int cols) {
        return new OjalgoMatrix64(R064Store.FACTORY.make(rows, cols));
    }

    @Override
    public void gemm(
            Transpose ta,
            Transpose tb,
            double alpha,
            OjalgoMatrix64 a,
            OjalgoMatrix64 b,
            double beta,
            OjalgoMatrix64 c) {
        OjalgoLibrary.limitThreads(info().threads());
        if (beta == 0.0) {
            c.store.fillByMultiplying(a.op(ta), b.op(tb));
            if (alpha != 1.0) {
                scale(alpha, c);
            }
        } else {
            if (scratch.getRowDim() != c.rows() || scratch.getColDim() != c.cols()) {
                scratch = R064Store.FACTORY.make(c.rows(), c.cols());
            }
            scratch.fillByMultiplying(a.op(ta), b.op(tb));
            combine(alpha, scratch.data, beta, c);
        }
    }
}
