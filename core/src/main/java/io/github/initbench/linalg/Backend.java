package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * One library's storage and kernels. Confined to one thread.
 *
 * <p>A backend's matrices live until {@link #close}; later use is an IllegalStateException. Operands of wrong shapes, or
 * of another backend instance, are an IllegalArgumentException that names the operation and both shapes, before anything
 * is written. Operands may be one and the same matrix only where that is said. Sizes of 0 are allowed everywhere.
 *
 * <p>At this edge every value is a double. A backend of float32 rounds what is written, and the factors alpha and beta, to the nearest
 * float32; what it computes it rounds once or more, as the contract's bounds allow.
 *
 * @param <M> the library's matrices, so that a mixed pair does not compile
 */
public interface Backend<M extends Matrix> extends AutoCloseable {

    /** The library, its version, the kernel really in use, threads. */
    BackendInfo info();

    /** A new matrix of zeros. The only operation that may allocate. */
    M zeros(int rows, int cols);

    /**
     * Overwrites columns of dst from a strided array: dst[i, firstColumn + j] = src[offset + i rowStride + j columnStride].
     *
     * @param src not modified
     * @param columns how many columns; firstColumn + columns is at most dst.cols()
     */
    void writeColumns(double[] src, int offset, int rowStride, int columnStride, M dst, int firstColumn, int columns);

    /** The reverse of {@link #writeColumns}: dst[offset + i rowStride + j columnStride] = src[i, firstColumn + j]. */
    void readColumns(M src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride);

    /**
     * c = alpha op(a) op(b) + beta c.
     *
     * @param a m x k after op; not modified; not c
     * @param b k x n after op; not modified; not c
     * @param beta where 0, c is overwritten without being read
     * @param c m x n
     */
    void gemm(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c);

    /** y = alpha x + y. Same shapes; two matrices. */
    void axpy(double alpha, M x, M y);

    /** x = alpha x. */
    void scale(double alpha, M x);

    /**
     * x[:, j] += column for every j: adds the bias.
     *
     * @param column rows x 1; not x
     * @param x rows x n
     */
    void addToEachColumn(M column, M x);

    /**
     * out[i] = sum over j of x[i, j]: the bias's gradient.
     *
     * <p>As if in twice the dtype's precision, rounded once, since its terms cancel: from zeros they are as many times +c as -c, and what a
     * plain sum leaves of that moves the bias away from 0 as training goes on.
     *
     * @param x rows x n; not modified; not out
     * @param out rows x 1, overwritten
     */
    void rowSums(M x, M out);

    /** a = f(z). Same shapes; a may be z unless {@link Activation#derivativeNeedsInput()}. */
    void activate(Activation f, M z, M a);

    /** g = g * f'(z), element by element. Same shapes; z may be a unless {@link Activation#derivativeNeedsInput()}. */
    void multiplyByDerivative(Activation f, M z, M a, M g);

    /**
     * a = f(W X + b): one layer forward. Override to fuse.
     *
     * @param w fanOut x fanIn
     * @param x fanIn x n
     * @param b fanOut x 1
     * @param z fanOut x n, overwritten with W X + b; a matrix of its own, or a unless {@link
     *     Activation#derivativeNeedsInput()}
     * @param a fanOut x n, overwritten
     */
    default void dense(M w, M x, M b, Activation f, M z, M a) {
        Shapes.checkDense(w, x, b, f, z, a);
        gemm(Transpose.NO, Transpose.NO, 1.0, w, x, 0.0, z);
        addToEachColumn(b, z);
        activate(f, z, a);
    }

    /**
     * One layer backward. Override to fuse. No aliasing, but z may be a as in {@link #dense}.
     *
     * @param w fanOut x fanIn
     * @param x fanIn x n, the layer's input
     * @param z fanOut x n, from {@link #dense}
     * @param a fanOut x n, from {@link #dense}
     * @param g fanOut x n; in: dL/dA; out: dL/dZ
     * @param dw fanOut x fanIn, overwritten with dL/dW
     * @param db fanOut x 1, overwritten with dL/db
     * @param dx fanIn x n, overwritten with dL/dX; null where nothing below needs it
     */
    default void denseGradient(Activation f, M w, M x, M z, M a, M g, M dw, M db, @Nullable M dx) {
        Shapes.checkDenseGradient(f, w, x, z, a, g, dw, db, dx);
        multiplyByDerivative(f, z, a, g);
        gemm(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        rowSums(g, db);
        if (dx != null) {
            gemm(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }

    /**
     * dz = dL/d logits, on the host. This default allocates and copies; override to avoid both.
     *
     * @param logits outputs x n
     * @param y outputs x n, the targets
     * @param dz outputs x n, overwritten; not y
     */
    default void lossGradient(Loss loss, M logits, M y, M dz) {
        Shapes.checkLossGradient(logits, y, dz);
        int rows = logits.rows();
        int cols = logits.cols();
        double[] hostLogits = new double[rows * cols];
        double[] hostTargets = new double[rows * cols];
        readColumns(logits, 0, cols, hostLogits, 0, 1, rows);
        readColumns(y, 0, cols, hostTargets, 0, 1, rows);
        loss.gradient(hostLogits, hostTargets, hostLogits, rows, cols, 1, rows);
        writeColumns(hostLogits, 0, 1, rows, dz, 0, cols);
    }

    /** Releases the backend's matrices. Closing twice is allowed. */
    @Override
    void close();
}
