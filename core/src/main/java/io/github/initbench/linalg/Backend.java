package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * One library's storage and kernels. Confined to one thread.
 *
 * <p>Callers obtain one from {@link BackendProvider#create}, as a {@link CheckedBackend}. Its matrices live until {@link #close}; using them
 * later throws IllegalStateException. Operands of wrong shapes, or of another backend instance, throw IllegalArgumentException, which names
 * the operation and both shapes, before anything is written. What is overwritten is none of the other operands, unless that is said; two that
 * are only read may be one matrix. Sizes of 0 are allowed everywhere.
 *
 * <p>Backend authors implement this interface. Their kernels may assume that the backend is open, the matrices are its own, shapes fit,
 * aliasing is allowed, and factors are rounded to the dtype. In {@link #gemm}, {@link #dense} and {@link #denseGradient} every size is at
 * least 1; the alpha of {@link #gemm} and {@link #axpy} is not 0.
 *
 * <p>At this edge every value is a double. A backend of float32 rounds what is written to the nearest float32; what it computes it rounds
 * once or more, as the contract's bounds allow. Activations and losses are their formulas in float64, rounded to the dtype. The defaults go by
 * way of the host, and allocate: override them where speed counts.
 *
 * @param <M> the library's matrices, so that a mixed pair does not compile
 */
public interface Backend<M extends Matrix> extends AutoCloseable {

    /** The library, its version, the kernel really in use, threads. */
    BackendInfo info();

    /** A new matrix of zeros. No other operation allocates, but for the defaults here. */
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
     * c = alpha op(a) op(b) + beta c. As in BLAS, a factor of 0 leaves its operand unread: it may hold NaN.
     *
     * @param alpha where 0, neither a nor b is read
     * @param a m x k after op; not modified; not c
     * @param b k x n after op; not modified; not c
     * @param beta where 0, c is not read
     * @param c m x n
     */
    void gemm(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c);

    /**
     * y = alpha x + y. Same shapes; two matrices.
     *
     * @param alpha where 0, x is not read
     */
    void axpy(double alpha, M x, M y);

    /**
     * x = alpha x.
     *
     * @param alpha where 0, x is overwritten without being read: it may hold NaN
     */
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

    /** y = x. Same shapes; two matrices. */
    default void copy(M x, M y) {
        scale(0.0, y);
        axpy(1.0, x, y);
    }

    /** y = x y, element by element. Same shapes; x may be y. */
    default void multiplyElements(M x, M y) {
        double[] factors = HostCopy.of(this, x);
        double[] values = HostCopy.of(this, y);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
        HostCopy.write(this, values, y);
    }

    /** The sum over all elements of x y, in float64. Same shapes; x may be y. */
    default double dot(M x, M y) {
        double[] left = HostCopy.of(this, x);
        double[] right = HostCopy.of(this, y);
        double sum = 0.0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** a = f(z). Same shapes; a may be z unless {@link Activation#derivativeNeedsInput()}. */
    void activate(Activation f, M z, M a);

    /** g = g * f'(z), element by element. Same shapes; z may be a unless {@link Activation#derivativeNeedsInput()}. */
    void multiplyByDerivative(Activation f, M z, M a, M g);

    /** g = g f''(z), element by element, where {@link #multiplyByDerivative} has f'. */
    default void multiplyBySecondDerivative(Activation f, M z, M a, M g) {
        double[] inputs = HostCopy.of(this, z);
        double[] outputs = HostCopy.of(this, a);
        double[] values = HostCopy.of(this, g);
        f.multiplyBySecondDerivative(inputs, outputs, values, values.length);
        HostCopy.write(this, values, g);
    }

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
        multiplyByDerivative(f, z, a, g);
        gemm(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        rowSums(g, db);
        if (dx != null) {
            gemm(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }

    /**
     * dz = dL/d logits.
     *
     * @param logits outputs x n
     * @param y outputs x n, the targets
     * @param dz outputs x n, overwritten; may be logits, not y
     */
    default void lossGradient(Loss loss, M logits, M y, M dz) {
        double[] values = HostCopy.of(this, logits);
        double[] targets = HostCopy.of(this, y);
        loss.gradient(values, targets, values, dz.rows(), dz.cols(), 1, dz.rows());
        HostCopy.write(this, values, dz);
    }

    /**
     * v = H v, H being the second derivative of the loss with respect to the logits: how {@link #lossGradient} changes along v.
     *
     * @param logits outputs x n; not modified
     * @param y outputs x n, the targets; not modified
     * @param v outputs x n; in: a direction; out: H times it
     */
    default void lossCurvature(Loss loss, M logits, M y, M v) {
        double[] values = HostCopy.of(this, logits);
        double[] targets = HostCopy.of(this, y);
        double[] direction = HostCopy.of(this, v);
        loss.multiplyByCurvature(values, targets, direction, v.rows(), v.cols(), 1, v.rows());
        HostCopy.write(this, direction, v);
    }

    /** Releases the backend's matrices. Closing twice is allowed; kernels are closed once. */
    @Override
    default void close() {}
}
