package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import java.util.Arrays;

/**
 * A backend over {@link HeapMatrix}: all of the SPI but storage and product, which a library brings.
 *
 * @param <M> the library's matrices
 */
public abstract class HeapBackend<M extends HeapMatrix> implements Backend<M> {

    /** Rows that are copied before the next column: their cache lines are still there when their other columns come. */
    private static final int ROWS_AT_A_TIME = 64;

    private final BackendInfo info;
    private boolean closed;

    protected HeapBackend(BackendInfo info) {
        this.info = info;
    }

    /** A new matrix of zeros in the library's own storage; sizes are not negative. */
    protected abstract M allocate(int rows, int cols);

    /**
     * c = alpha op(a) op(b) + beta c by the library.
     *
     * <p>Shapes and aliasing are checked, every size is at least 1 and alpha is not 0. Where beta is 0, c holds anything and
     * must not be read.
     */
    protected abstract void multiply(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c);

    @Override
    public final BackendInfo info() {
        return info;
    }

    @Override
    public final M zeros(int rows, int cols) {
        checkOpen();
        Shapes.checkSize(rows, cols);
        return allocate(rows, cols);
    }

    @Override
    public final void writeColumns(
            double[] src, int offset, int rowStride, int columnStride, M dst, int firstColumn, int columns) {
        check("writeColumns", dst);
        Shapes.checkColumns("writeColumns", dst, firstColumn, columns, src.length, offset, rowStride, columnStride);
        for (int first = 0; first < dst.rows(); first += ROWS_AT_A_TIME) {
            int end = Math.min(dst.rows(), first + ROWS_AT_A_TIME);
            for (int j = 0; j < columns; j++) {
                int from = offset + j * columnStride;
                int to = (firstColumn + j) * dst.columnStride;
                for (int i = first; i < end; i++) {
                    dst.data[to + i * dst.rowStride] = src[from + i * rowStride];
                }
            }
        }
    }

    @Override
    public final void readColumns(
            M src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride) {
        check("readColumns", src);
        Shapes.checkColumns("readColumns", src, firstColumn, columns, dst.length, offset, rowStride, columnStride);
        for (int first = 0; first < src.rows(); first += ROWS_AT_A_TIME) {
            int end = Math.min(src.rows(), first + ROWS_AT_A_TIME);
            for (int j = 0; j < columns; j++) {
                int from = (firstColumn + j) * src.columnStride;
                int to = offset + j * columnStride;
                for (int i = first; i < end; i++) {
                    dst[to + i * rowStride] = src.data[from + i * src.rowStride];
                }
            }
        }
    }

    @Override
    public final void gemm(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c) {
        check("gemm", a);
        check("gemm", b);
        check("gemm", c);
        Shapes.checkGemm(ta, tb, a, b, c);
        if (c.rows() == 0 || c.cols() == 0) {
            return;
        }
        if (ta.cols(a) == 0 || alpha == 0.0) { // as in BLAS, where alpha is 0 neither a nor b is read
            scaleOrClear(beta, c);
        } else {
            multiply(ta, tb, alpha, a, b, beta, c);
        }
    }

    @Override
    public final void axpy(double alpha, M x, M y) {
        check("axpy", x);
        check("axpy", y);
        Shapes.checkAxpy(x, y);
        double[] from = x.data;
        double[] to = y.data;
        for (int i = 0; i < to.length; i++) {
            to[i] += alpha * from[i];
        }
    }

    @Override
    public final void scale(double alpha, M x) {
        check("scale", x);
        double[] data = x.data;
        for (int i = 0; i < data.length; i++) {
            data[i] *= alpha;
        }
    }

    @Override
    public final void addToEachColumn(M column, M x) {
        check("addToEachColumn", column);
        check("addToEachColumn", x);
        Shapes.checkAddToEachColumn(column, x);
        double[] bias = column.data;
        double[] data = x.data;
        int rows = x.rows();
        int cols = x.cols();
        if (x.rowStride == 1) {
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

    /**
     * Compensated, as the terms of a bias's gradient cancel: from zeros they are as many times +c as -c, and what a plain sum
     * leaves of that moves the bias away from 0 in 15,000 updates.
     */
    @Override
    public void rowSums(M x, M out) {
        checkRowSums(x, out);
        int i = 0;
        if (x.rowStride == 1) {
            for (; i < x.rows() - 3; i += 4) {
                CompensatedRow.sumFour(x.data, i, x.columnStride, x.cols(), out.data, i);
            }
        }
        for (; i < x.rows(); i++) {
            out.data[i] = CompensatedRow.sum(x.data, i * x.rowStride, x.columnStride, x.cols());
        }
    }

    @Override
    public final void activate(Activation f, M z, M a) {
        check("activate", z);
        check("activate", a);
        Shapes.checkActivate(f, z, a);
        f.apply(z.data, a.data, a.data.length);
    }

    @Override
    public final void multiplyByDerivative(Activation f, M z, M a, M g) {
        check("multiplyByDerivative", z);
        check("multiplyByDerivative", a);
        check("multiplyByDerivative", g);
        Shapes.checkMultiplyByDerivative(f, z, a, g);
        f.multiplyByDerivative(z.data, a.data, g.data, g.data.length);
    }

    @Override
    public final void lossGradient(Loss loss, M logits, M y, M dz) {
        check("lossGradient", logits);
        check("lossGradient", y);
        check("lossGradient", dz);
        Shapes.checkLossGradient(logits, y, dz);
        loss.gradient(logits.data, y.data, dz.data, dz.rows(), dz.cols(), dz.rowStride, dz.columnStride);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** c = beta c, by setting to 0 where beta is 0, so that a NaN in c does not survive. */
    protected final void scaleOrClear(double beta, M c) {
        if (beta == 0.0) {
            Arrays.fill(c.data, 0.0);
        } else if (beta != 1.0) {
            scale(beta, c);
        }
    }

    /** The checks of {@link #rowSums}, for an override. */
    protected final void checkRowSums(M x, M out) {
        check("rowSums", x);
        check("rowSums", out);
        Shapes.checkRowSums(x, out);
    }

    /** The matrix is this backend's and the backend is open. */
    protected final void check(String operation, M m) {
        checkOpen();
        if (m.owner != this) {
            throw new IllegalArgumentException(
                    operation + ": a " + Shapes.of(m) + " matrix belongs to another instance of " + info.backend());
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(info.backend() + ": the backend is closed");
        }
    }
}
