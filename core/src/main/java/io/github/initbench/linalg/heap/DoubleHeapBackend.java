package io.github.initbench.linalg.heap;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.loss.Loss;
import java.util.Arrays;

/**
 * A float64 backend over {@link DoubleHeapMatrix}: every kernel but storage and product, which a library brings.
 *
 * @param <M> the library's matrices
 */
public abstract class DoubleHeapBackend<M extends DoubleHeapMatrix> implements Backend<M> {

    /** Rows that are copied before the next column: their cache lines are still there when their other columns come. */
    private static final int ROWS_AT_A_TIME = 64;

    private final BackendInfo info;
    private final LossDerivatives lossDerivatives = new LossDerivatives();

    protected DoubleHeapBackend(BackendInfo info) {
        this.info = info;
    }

    @Override
    public final BackendInfo info() {
        return info;
    }

    @Override
    public void writeColumns(
            double[] src, int offset, int rowStride, int columnStride, M dst, int firstColumn, int columns) {
        int toRow = dst.rowStride();
        int toColumn = dst.columnStride();
        for (int first = 0; first < dst.rows(); first += ROWS_AT_A_TIME) {
            int end = Math.min(dst.rows(), first + ROWS_AT_A_TIME);
            for (int j = 0; j < columns; j++) {
                int from = offset + j * columnStride;
                int to = (firstColumn + j) * toColumn;
                for (int i = first; i < end; i++) {
                    dst.data[to + i * toRow] = DoubleHeapMatrix.rounded(src[from + i * rowStride]);
                }
            }
        }
    }

    @Override
    public void readColumns(
            M src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride) {
        int fromRow = src.rowStride();
        int fromColumn = src.columnStride();
        for (int first = 0; first < src.rows(); first += ROWS_AT_A_TIME) {
            int end = Math.min(src.rows(), first + ROWS_AT_A_TIME);
            for (int j = 0; j < columns; j++) {
                int from = (firstColumn + j) * fromColumn;
                int to = offset + j * columnStride;
                for (int i = first; i < end; i++) {
                    dst[to + i * rowStride] = src.data[from + i * fromRow];
                }
            }
        }
    }

    @Override
    public void axpy(double alpha, M x, M y) {
        double factor = DoubleHeapMatrix.rounded(alpha);
        double[] from = x.data;
        double[] to = y.data;
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    @Override
    public void scale(double alpha, M x) {
        if (alpha == 0.0) {
            Arrays.fill(x.data, 0.0);
            return;
        }
        double factor = DoubleHeapMatrix.rounded(alpha);
        double[] data = x.data;
        for (int i = 0; i < data.length; i++) {
            data[i] *= factor;
        }
    }

    /**
     * c = alpha product + beta c, element by element: for a library whose products know neither factor.
     *
     * @param product in c's order of elements; may be longer than c
     * @param beta not 0, where c would have to stay unread
     */
    protected final void combine(double alpha, double[] product, double beta, M c) {
        double productFactor = DoubleHeapMatrix.rounded(alpha);
        double factor = DoubleHeapMatrix.rounded(beta);
        double[] to = c.data();
        for (int i = 0; i < to.length; i++) {
            to[i] = productFactor * product[i] + factor * to[i];
        }
    }

    @Override
    public void addToEachColumn(M column, M x) {
        double[] bias = column.data;
        double[] data = x.data;
        int rows = x.rows();
        int cols = x.cols();
        if (x.rowStride() == 1) {
            for (int j = 0; j < cols; j++) {
                for (int i = 0; i < rows; i++) {
                    data[j * rows + i] += bias[i];
                }
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double b = bias[i];
                for (int j = 0; j < cols; j++) {
                    data[i * cols + j] += b;
                }
            }
        }
    }

    /** See {@link Sums}. */
    @Override
    public void rowSums(M x, M out) {
        int i = 0;
        if (x.rowStride() == 1) {
            for (; i < x.rows() - 3; i += 4) {
                Sums.ofFourRows(x.data, i, x.columnStride(), x.cols(), out.data, i);
            }
        }
        for (; i < x.rows(); i++) {
            out.data[i] = Sums.ofRow(x.data, i * x.rowStride(), x.columnStride(), x.cols());
        }
    }

    @Override
    public void activate(Activation f, M z, M a) {
        f.apply(z.data, a.data, a.data.length);
    }

    @Override
    public void multiplyByDerivative(Activation f, M z, M a, M g) {
        f.multiplyByDerivative(z.data, a.data, g.data, g.data.length);
    }

    @Override
    public void lossGradient(Loss loss, M logits, M y, M dz) {
        lossDerivatives.gradient(loss, logits, y, dz);
    }

    @Override
    public void copy(M x, M y) {
        System.arraycopy(x.data, 0, y.data, 0, x.data.length);
    }

    @Override
    public void multiplyElements(M x, M y) {
        double[] factors = x.data;
        double[] values = y.data;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }

    @Override
    public double dot(M x, M y) {
        return Sums.ofProducts(x.data, y.data);
    }

    @Override
    public void multiplyBySecondDerivative(Activation f, M z, M a, M g) {
        f.multiplyBySecondDerivative(z.data, a.data, g.data, g.data.length);
    }

    @Override
    public void lossCurvature(Loss loss, M logits, M y, M v) {
        lossDerivatives.curvature(loss, logits, y, v);
    }
}
