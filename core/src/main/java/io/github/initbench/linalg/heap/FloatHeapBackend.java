package io.github.initbench.linalg.heap;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.loss.Loss;
import java.util.Arrays;

/**
 * A float32 backend over {@link FloatHeapMatrix}: every kernel but storage and product, which a library brings.
 *
 * @param <M> the library's matrices
 */
public abstract class FloatHeapBackend<M extends FloatHeapMatrix> implements Backend<M> {

    /** Rows that are copied before the next column: their cache lines are still there when their other columns come. */
    private static final int ROWS_AT_A_TIME = 64;

    private final BackendInfo info;

    private double[] wideLogits = {};
    private double[] wideOther = {};

    protected FloatHeapBackend(BackendInfo info) {
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
                    dst.data[to + i * toRow] = (float) src[from + i * rowStride];
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
        float factor = (float) alpha;
        float[] from = x.data;
        float[] to = y.data;
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    @Override
    public void scale(double alpha, M x) {
        if (alpha == 0.0) {
            Arrays.fill(x.data, 0.0f);
            return;
        }
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
    public void addToEachColumn(M column, M x) {
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
    public void rowSums(M x, M out) {
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
    public void activate(Activation f, M z, M a) {
        f.apply(z.data, a.data, a.data.length);
    }

    @Override
    public void multiplyByDerivative(Activation f, M z, M a, M g) {
        f.multiplyByDerivative(z.data, a.data, g.data, g.data.length);
    }

    /** In float64, as every loss, from copies of logits and targets that the next call reuses. */
    @Override
    public void lossGradient(Loss loss, M logits, M y, M dz) {
        widen(logits, y);
        loss.gradient(wideLogits, wideOther, wideLogits, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
        narrow(wideLogits, dz);
    }

    @Override
    public void copy(M x, M y) {
        System.arraycopy(x.data, 0, y.data, 0, x.data.length);
    }

    @Override
    public void multiplyElements(M x, M y) {
        float[] factors = x.data;
        float[] values = y.data;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }

    @Override
    public double dot(M x, M y) {
        double sum = 0.0;
        for (int i = 0; i < x.data.length; i++) {
            sum += (double) x.data[i] * y.data[i];
        }
        return sum;
    }

    @Override
    public void multiplyBySecondDerivative(Activation f, M z, M a, M g) {
        f.multiplyBySecondDerivative(z.data, a.data, g.data, g.data.length);
    }

    /** In float64, likewise. */
    @Override
    public void lossCurvature(Loss loss, M logits, M v) {
        widen(logits, v);
        loss.multiplyByCurvature(wideLogits, wideOther, v.rows(), v.cols(), v.rowStride(), v.columnStride());
        narrow(wideOther, v);
    }

    private void widen(M logits, M other) {
        int length = logits.data.length;
        if (wideLogits.length < length) {
            wideLogits = new double[length];
            wideOther = new double[length];
        }
        for (int i = 0; i < length; i++) {
            wideLogits[i] = logits.data[i];
            wideOther[i] = other.data[i];
        }
    }

    private void narrow(double[] wide, M to) {
        for (int i = 0; i < to.data.length; i++) {
            to.data[i] = (float) wide[i];
        }
    }
}
