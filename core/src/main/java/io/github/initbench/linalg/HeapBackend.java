package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * A backend over matrices in Java arrays: the SPI's operations with every check made, over kernels that are told nothing wrong.
 *
 * <p>{@link DoubleHeapBackend} and {@link FloatHeapBackend} bring every kernel but storage and product. A library that has a better
 * one overrides it. A kernel may rely on open backends, own matrices, fitting shapes and allowed aliasing, and on factors that
 * are rounded to the dtype; sizes may be 0 except in {@link #multiply}.
 *
 * @param <M> the library's matrices
 */
public abstract class HeapBackend<M extends HeapMatrix> implements Backend<M> {

    private final BackendInfo info;
    private boolean closed;

    HeapBackend(BackendInfo info) {
        this.info = info;
    }

    /** A new matrix of zeros in the library's own storage. */
    protected abstract M allocate(int rows, int cols);

    /**
     * The kernel of {@link #gemm} where every size is at least 1 and alpha is not 0.
     *
     * <p>Where beta is 0, c holds anything and must not be read.
     */
    protected abstract void multiply(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c);

    /** The kernel of {@link #writeColumns}. */
    protected abstract void write(
            double[] src, int offset, int rowStride, int columnStride, M dst, int firstColumn, int columns);

    /** The kernel of {@link #readColumns}. */
    protected abstract void read(
            M src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride);

    /** x = 0, whatever it held. */
    protected abstract void clear(M x);

    /** The kernel of {@link #axpy}. */
    protected abstract void addMultiple(double alpha, M x, M y);

    /** The kernel of {@link #scale}. */
    protected abstract void multiplyBy(double alpha, M x);

    /** The kernel of {@link #addToEachColumn}. */
    protected abstract void addColumn(M column, M x);

    /** The kernel of {@link #rowSums}. */
    protected abstract void sumRows(M x, M out);

    /** The kernel of {@link #activate}. */
    protected abstract void apply(Activation f, M z, M a);

    /** The kernel of {@link #multiplyByDerivative}. */
    protected abstract void applyDerivative(Activation f, M z, M a, M g);

    /** The kernel of {@link #lossGradient}. */
    protected abstract void differentiate(Loss loss, M logits, M y, M dz);

    /** The kernel of {@link #dense}: product, bias and activation one after the other, unless overridden. */
    protected void layer(M w, M x, M b, Activation f, M z, M a) {
        product(Transpose.NO, Transpose.NO, 1.0, w, x, 0.0, z);
        addColumn(b, z);
        apply(f, z, a);
    }

    /** The kernel of {@link #denseGradient}: derivative, products and sums one after the other, unless overridden. */
    protected void layerGradient(Activation f, M w, M x, M z, M a, M g, M dw, M db, @Nullable M dx) {
        applyDerivative(f, z, a, g);
        product(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        sumRows(g, db);
        if (dx != null) {
            product(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }

    /** {@link #gemm} without its checks: what needs no product is done here, the rest by {@link #multiply}. */
    protected final void product(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c) {
        if (c.rows() == 0 || c.cols() == 0) {
            return;
        }
        if (ta.cols(a) == 0 || alpha == 0.0) { // as in BLAS, where alpha is 0 neither a nor b is read
            scaleOrClear(beta, c);
        } else {
            multiply(ta, tb, alpha, a, b, beta, c);
        }
    }

    /** c = beta c, by setting to 0 where beta is 0, so that a NaN in c does not survive. */
    protected final void scaleOrClear(double beta, M c) {
        if (beta == 0.0) {
            clear(c);
        } else if (beta != 1.0) {
            multiplyBy(beta, c);
        }
    }

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
        write(src, offset, rowStride, columnStride, dst, firstColumn, columns);
    }

    @Override
    public final void readColumns(
            M src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride) {
        check("readColumns", src);
        Shapes.checkColumns("readColumns", src, firstColumn, columns, dst.length, offset, rowStride, columnStride);
        read(src, firstColumn, columns, dst, offset, rowStride, columnStride);
    }

    @Override
    public final void gemm(Transpose ta, Transpose tb, double alpha, M a, M b, double beta, M c) {
        check("gemm", a);
        check("gemm", b);
        check("gemm", c);
        Shapes.checkGemm(ta, tb, a, b, c);
        product(ta, tb, info.dtype().round(alpha), a, b, info.dtype().round(beta), c);
    }

    @Override
    public final void axpy(double alpha, M x, M y) {
        check("axpy", x);
        check("axpy", y);
        Shapes.checkAxpy(x, y);
        addMultiple(info.dtype().round(alpha), x, y);
    }

    @Override
    public final void scale(double alpha, M x) {
        check("scale", x);
        multiplyBy(info.dtype().round(alpha), x);
    }

    @Override
    public final void addToEachColumn(M column, M x) {
        check("addToEachColumn", column);
        check("addToEachColumn", x);
        Shapes.checkAddToEachColumn(column, x);
        addColumn(column, x);
    }

    @Override
    public final void rowSums(M x, M out) {
        check("rowSums", x);
        check("rowSums", out);
        Shapes.checkRowSums(x, out);
        sumRows(x, out);
    }

    @Override
    public final void activate(Activation f, M z, M a) {
        check("activate", z);
        check("activate", a);
        Shapes.checkActivate(f, z, a);
        apply(f, z, a);
    }

    @Override
    public final void multiplyByDerivative(Activation f, M z, M a, M g) {
        check("multiplyByDerivative", z);
        check("multiplyByDerivative", a);
        check("multiplyByDerivative", g);
        Shapes.checkMultiplyByDerivative(f, z, a, g);
        applyDerivative(f, z, a, g);
    }

    @Override
    public final void dense(M w, M x, M b, Activation f, M z, M a) {
        check("dense", w);
        check("dense", x);
        check("dense", b);
        check("dense", z);
        check("dense", a);
        Shapes.checkDense(w, x, b, f, z, a);
        layer(w, x, b, f, z, a);
    }

    @Override
    public final void denseGradient(Activation f, M w, M x, M z, M a, M g, M dw, M db, @Nullable M dx) {
        check("denseGradient", w);
        check("denseGradient", x);
        check("denseGradient", z);
        check("denseGradient", a);
        check("denseGradient", g);
        check("denseGradient", dw);
        check("denseGradient", db);
        if (dx != null) {
            check("denseGradient", dx);
        }
        Shapes.checkDenseGradient(f, w, x, z, a, g, dw, db, dx);
        layerGradient(f, w, x, z, a, g, dw, db, dx);
    }

    @Override
    public final void lossGradient(Loss loss, M logits, M y, M dz) {
        check("lossGradient", logits);
        check("lossGradient", y);
        check("lossGradient", dz);
        Shapes.checkLossGradient(logits, y, dz);
        differentiate(loss, logits, y, dz);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The matrix is this backend's and the backend is open. */
    private void check(String operation, M m) {
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
