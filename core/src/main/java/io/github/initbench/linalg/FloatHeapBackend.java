package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import java.util.Arrays;

/**
 * A float32 backend over {@link FloatHeapMatrix}: every kernel but storage and product, which a library brings.
 *
 * @param <M> the library's matrices
 */
public abstract class FloatHeapBackend<M extends FloatHeapMatrix> extends HeapBackend<M> {

    /** Rows that are copied before the next column: their cache lines are still there when their other columns come. */
    private static final int ROWS_AT_A_TIME = 64;

    private double[] wideLogits = {};
    private double[] wideTargets = {};

    protected FloatHeapBackend(BackendInfo info) {
        super(info);
    }

    @Override
    protected void write(
            double[] src, int offset, int rowStride, int columnStride, M dst, int firstColumn, int columns) {
        int toRow = dst.rowStride();
        int toColumn = dst.columnStride();
        for (int first = 0; first < dst.rows(); first += ROWS_AT_A_TIME) {
            int end = Math.min(dst.rows(), first + ROWS_AT_A_TIME);
            for (int j = 0; j < columns; j++) {
                int from = offset + j * columnStride;
                int to = (firstColumn + j) * toColumn;
                for (int i = first; i < end; i++) {
                    dst.data[to + i * toRow] = (float) src[from + i * rowStride];
                }
            }
        }
    }

    @Override
    protected void read(
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
    protected final void clear(M x) {
        Arrays.fill(x.data, 0.0f);
    }

    @Override
    protected void addMultiple(double alpha, M x, M y) {
        float factor = (float) alpha;
        float[] from = x.data;
        float[] to = y.data;
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    @Override
    protected void multiplyBy(double alpha, M x) {
        float factor = (float) alpha;
        float[] data = x.data;
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
    protected final void combine(double alpha, float[] product, double beta, M c) {
        float productFactor = (float) alpha;
        float factor = (float) beta;
        float[] to = c.data();
        for (int i = 0; i < to.length; i++) {
            to[i] = productFactor * product[i] + factor * to[i];
        }
    }

    @Override
    protected void addColumn(M column, M x) {
        float[] bias = column.data;
        float[] data = x.data;
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
                float b = bias[i];
                for (int j = 0; j < cols; j++) {
                    data[i * cols + j] += b;
                }
            }
        }
    }

    /** In float64, rounded once at the end: the terms of a bias's gradient cancel. */
    @Override
    protected void sumRows(M x, M out) {
        int rowStride = x.rowStride();
        int columnStride = x.columnStride();
        for (int i = 0; i < x.rows(); i++) {
            double sum = 0.0;
            int at = i * rowStride;
            for (int j = 0; j < x.cols(); j++) {
                sum += x.data[at];
                at += columnStride;
            }
            out.data[i] = (float) sum;
        }
    }

    @Override
    protected void apply(Activation f, M z, M a) {
        f.apply(z.data, a.data, a.data.length);
    }

    @Override
    protected void applyDerivative(Activation f, M z, M a, M g) {
        f.multiplyByDerivative(z.data, a.data, g.data, g.data.length);
    }

    /** In float64, as every loss, from copies of logits and targets that are kept for the next call. */
    @Override
    protected void differentiate(Loss loss, M logits, M y, M dz) {
        int length = dz.data.length;
        if (wideLogits.length < length) {
            wideLogits = new double[length];
            wideTargets = new double[length];
        }
        for (int i = 0; i < length; i++) {
            wideLogits[i] = logits.data[i];
            wideTargets[i] = y.data[i];
        }
        loss.gradient(wideLogits, wideTargets, wideLogits, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
        for (int i = 0; i < length; i++) {
            dz.data[i] = (float) wideLogits[i];
        }
    }
}
