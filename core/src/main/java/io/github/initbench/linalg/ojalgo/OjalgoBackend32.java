package io.github.initbench.linalg.ojalgo;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import org.ojalgo.matrix.store.R032Store;

/**
 * ojAlgo's float32 products, {@link R032Store#fillByMultiplying}: the path that writes into a store which exists.
 *
 * <p>Transposed operands are ojAlgo's views, for which it has kernels of their own. It knows neither alpha nor beta.
 */
final class OjalgoBackend32 extends FloatHeapBackend<OjalgoMatrix32> {

    private R032Store scratch = R032Store.FACTORY.make(0, 0);

    OjalgoBackend32(int threads) {
        super(OjalgoLibrary.info(OjalgoLibrary.limitThreads(threads), Dtype.FLOAT32));
    }

    @Override
    public OjalgoMatrix32 zeros(int rows, int cols) {
        return new OjalgoMatrix32(R032Store.FACTORY.make(rows, cols));
    }

    @Override
    public void gemm(
            Transpose ta,
            Transpose tb,
            double alpha,
            OjalgoMatrix32 a,
            OjalgoMatrix32 b,
            double beta,
            OjalgoMatrix32 c) {
        OjalgoLibrary.limitThreads(info().threads());
        if (beta == 0.0) {
            c.store.fillByMultiplying(a.op(ta), b.op(tb));
            if (alpha != 1.0) {
                scale(alpha, c);
            }
        } else {
            if (scratch.getRowDim() != c.rows() || scratch.getColDim() != c.cols()) {
                scratch = R032Store.FACTORY.make(c.rows(), c.cols());
            }
            scratch.fillByMultiplying(a.op(ta), b.op(tb));
            combine(alpha, scratch.data, beta, c);
        }
    }
}
