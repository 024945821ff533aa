package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * A backend as its users see it: kernels behind every check that the SPI promises.
 *
 * <p>What needs no product, as a size or a factor is 0, is done here. {@link BackendProvider#create} puts it around what a library brings.
 *
 * @param <M> the library's matrices
 */
public final class CheckedBackend<M extends Matrix> implements Backend<CheckedMatrix<M>> {

    private final Backend<M> kernels;
    private final BackendInfo info;
    private boolean closed;

    private CheckedBackend(Backend<M> kernels) {
        this.kernels = kernels;
        this.info = kernels.info();
    }

    /** The same backend with its checks; closed with it. */
    public static <M extends Matrix> CheckedBackend<M> of(Backend<M> kernels) {
        return new CheckedBackend<>(kernels);
    }

    @Override
    public BackendInfo info() {
        return info;
    }

    @Override
    public CheckedMatrix<M> zeros(int rows, int cols) {
        requireOpen();
        Shapes.checkSize(rows, cols);
        return new CheckedMatrix<>(this, kernels.zeros(rows, cols));
    }

    @Override
    public void writeColumns(
            double[] src,
            int offset,
            int rowStride,
            int columnStride,
            CheckedMatrix<M> dst,
            int firstColumn,
            int columns) {
        M to = own("writeColumns", dst);
        Shapes.checkColumns("writeColumns", dst, firstColumn, columns, src.length, offset, rowStride, columnStride);
        kernels.writeColumns(src, offset, rowStride, columnStride, to, firstColumn, columns);
    }

    @Override
    public void readColumns(
            CheckedMatrix<M> src,
            int firstColumn,
            int columns,
            double[] dst,
            int offset,
            int rowStride,
            int columnStride) {
        M from = own("readColumns", src);
        Shapes.checkColumns("readColumns", src, firstColumn, columns, dst.length, offset, rowStride, columnStride);
        kernels.readColumns(from, firstColumn, columns, dst, offset, rowStride, columnStride);
    }

    @Override
    public void gemm(
            Transpose ta,
            Transpose tb,
            double alpha,
            CheckedMatrix<M> a,
            CheckedMatrix<M> b,
            double beta,
            CheckedMatrix<M> c) {
        M left = own("gemm", a);
        M right = own("gemm", b);
        M out = own("gemm", c);
        Shapes.checkGemm(ta, tb, a, b, c);
        double factor = info.dtype().round(alpha);
        double factorOfC = info.dtype().round(beta);
        if (isEmpty(c)) {
            return;
        }
        if (ta.cols(a) > 0 && factor != 0.0) {
            kernels.gemm(ta, tb, factor, left, right, factorOfC, out);
        } else if (factorOfC != 1.0) { // as in BLAS, where alpha is 0 neither a nor b is read
            kernels.scale(factorOfC, out);
        }
    }

    @Override
    public void axpy(double alpha, CheckedMatrix<M> x, CheckedMatrix<M> y) {
        M from = own("axpy", x);
        M to = own("axpy", y);
        Shapes.checkPair("axpy", x, y);
        kernels.axpy(info.dtype().round(alpha), from, to);
    }

    @Override
    public void scale(double alpha, CheckedMatrix<M> x) {
        kernels.scale(info.dtype().round(alpha), own("scale", x));
    }

    @Override
    public void copy(CheckedMatrix<M> x, CheckedMatrix<M> y) {
        M from = own("copy", x);
        M to = own("copy", y);
        Shapes.checkPair("copy", x, y);
        kernels.copy(from, to);
    }

    @Override
    public void multiplyElements(CheckedMatrix<M> x, CheckedMatrix<M> y) {
        M factors = own("multiplyElements", x);
        M values = own("multiplyElements", y);
        Shapes.checkSame("multiplyElements", "x", x, "y", y);
        kernels.multiplyElements(factors, values);
    }

    @Override
    public double dot(CheckedMatrix<M> x, CheckedMatrix<M> y) {
        M left = own("dot", x);
        M right = own("dot", y);
        Shapes.checkSame("dot", "x", x, "y", y);
        return kernels.dot(left, right);
    }

    @Override
    public void addToEachColumn(CheckedMatrix<M> column, CheckedMatrix<M> x) {
        M bias = own("addToEachColumn", column);
        M to = own("addToEachColumn", x);
        Shapes.checkAddToEachColumn(column, x);
        kernels.addToEachColumn(bias, to);
    }

    @Override
    public void rowSums(CheckedMatrix<M> x, CheckedMatrix<M> out) {
        M from = own("rowSums", x);
        M to = own("rowSums", out);
        Shapes.checkRowSums(x, out);
        kernels.rowSums(from, to);
    }

    @Override
    public void activate(Activation f, CheckedMatrix<M> z, CheckedMatrix<M> a) {
        M from = own("activate", z);
        M to = own("activate", a);
        Shapes.checkActivate(f, z, a);
        kernels.activate(f, from, to);
    }

    @Override
    public void multiplyByDerivative(Activation f, CheckedMatrix<M> z, CheckedMatrix<M> a, CheckedMatrix<M> g) {
        M input = own("multiplyByDerivative", z);
        M output = own("multiplyByDerivative", a);
        M gradient = own("multiplyByDerivative", g);
        Shapes.checkDerivative("multiplyByDerivative", f, z, a, g);
        kernels.multiplyByDerivative(f, input, output, gradient);
    }

    @Override
    public void multiplyBySecondDerivative(Activation f, CheckedMatrix<M> z, CheckedMatrix<M> a, CheckedMatrix<M> g) {
        M input = own("multiplyBySecondDerivative", z);
        M output = own("multiplyBySecondDerivative", a);
        M gradient = own("multiplyBySecondDerivative", g);
        Shapes.checkDerivative("multiplyBySecondDerivative", f, z, a, g);
        kernels.multiplyBySecondDerivative(f, input, output, gradient);
    }

    @Override
    public void dense(
            CheckedMatrix<M> w,
            CheckedMatrix<M> x,
            CheckedMatrix<M> b,
            Activation f,
            CheckedMatrix<M> z,
            CheckedMatrix<M> a) {
        M weights = own("dense", w);
        M input = own("dense", x);
        M bias = own("dense", b);
        M sum = own("dense", z);
        M output = own("dense", a);
        Shapes.checkDense(w, x, b, f, z, a);
        if (isEmpty(w) || isEmpty(x)) {
            Backend.super.dense(w, x, b, f, z, a);
        } else {
            kernels.dense(weights, input, bias, f, sum, output);
        }
    }

    @Override
    public void denseGradient(
            Activation f,
            CheckedMatrix<M> w,
            CheckedMatrix<M> x,
            CheckedMatrix<M> z,
            CheckedMatrix<M> a,
            CheckedMatrix<M> g,
            CheckedMatrix<M> dw,
            CheckedMatrix<M> db,
            @Nullable CheckedMatrix<M> dx) {
        M weights = own("denseGradient", w);
        M input = own("denseGradient", x);
        M sum = own("denseGradient", z);
        M output = own("denseGradient", a);
        M gradient = own("denseGradient", g);
        M weightGradient = own("denseGradient", dw);
        M biasGradient = own("denseGradient", db);
        M inputGradient = dx == null ? null : own("denseGradient", dx);
        Shapes.checkDenseGradient(f, w, x, z, a, g, dw, db, dx);
        if (isEmpty(w) || isEmpty(x)) {
            Backend.super.denseGradient(f, w, x, z, a, g, dw, db, dx);
        } else {
            kernels.denseGradient(
                    f, weights, input, sum, output, gradient, weightGradient, biasGradient, inputGradient);
        }
    }

    @Override
    public void lossGradient(Loss loss, CheckedMatrix<M> logits, CheckedMatrix<M> y, CheckedMatrix<M> dz) {
        M values = own("lossGradient", logits);
        M targets = own("lossGradient", y);
        M gradient = own("lossGradient", dz);
        Shapes.checkLossGradient(logits, y, dz);
        kernels.lossGradient(loss, values, targets, gradient);
    }

    @Override
    public void lossCurvature(Loss loss, CheckedMatrix<M> logits, CheckedMatrix<M> v) {
        M values = own("lossCurvature", logits);
        M direction = own("lossCurvature", v);
        Shapes.checkPair("lossCurvature", logits, v);
        kernels.lossCurvature(loss, values, direction);
    }

    @Override
    public void close() {
        closed = true;
        kernels.close();
    }

    /** The library's own matrix, if it is this backend's and the backend is open. */
    private M own(String operation, CheckedMatrix<M> m) {
        requireOpen();
        if (m.owner != this) {
            throw new IllegalArgumentException(
                    operation + ": a " + Shapes.of(m) + " matrix belongs to another instance of " + info.backend());
        }
        return m.kernel;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(info.backend() + ": the backend is closed");
        }
    }

    private static boolean isEmpty(Matrix m) {
        return m.rows() == 0 || m.cols() == 0;
    }
}
