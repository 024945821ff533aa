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
public final class CheckedBackend<M extends Matrix> implements Backend<Owned<M>> {

    private final Backend<M> kernels;
    private final BackendInfo info;
    private final Owner<M> owner;

    private CheckedBackend(Backend<M> kernels) {
        this.kernels = kernels;
        this.info = kernels.info();
        this.owner = new Owner<>(info.backend());
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
    public Owned<M> zeros(int rows, int cols) {
        owner.requireOpen();
        Shapes.checkSize(rows, cols);
        return new Owned<>(owner, kernels.zeros(rows, cols));
    }

    @Override
    public void writeColumns(
            double[] src, int offset, int rowStride, int columnStride, Owned<M> dst, int firstColumn, int columns) {
        M to = owner.own("writeColumns", dst);
        Shapes.checkColumns("writeColumns", dst, firstColumn, columns, src.length, offset, rowStride, columnStride);
        kernels.writeColumns(src, offset, rowStride, columnStride, to, firstColumn, columns);
    }

    @Override
    public void readColumns(
            Owned<M> src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride) {
        M from = owner.own("readColumns", src);
        Shapes.checkColumns("readColumns", src, firstColumn, columns, dst.length, offset, rowStride, columnStride);
        kernels.readColumns(from, firstColumn, columns, dst, offset, rowStride, columnStride);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, Owned<M> a, Owned<M> b, double beta, Owned<M> c) {
        owner.require("gemm", a, b, c);
        Shapes.checkGemm(ta, tb, a, b, c);
        double factor = info.dtype().round(alpha);
        double factorOfC = info.dtype().round(beta);
        if (ta.cols(a) > 0 && factor != 0.0 && !Shapes.isEmpty(c)) {
            kernels.gemm(ta, tb, factor, a.kernel, b.kernel, factorOfC, c.kernel);
        } else if (factorOfC != 1.0) {
            kernels.scale(factorOfC, c.kernel);
        }
    }

    @Override
    public void axpy(double alpha, Owned<M> x, Owned<M> y) {
        owner.require("axpy", x, y);
        Shapes.checkPair("axpy", x, y);
        double factor = info.dtype().round(alpha);
        if (factor != 0.0) {
            kernels.axpy(factor, x.kernel, y.kernel);
        }
    }

    @Override
    public void scale(double alpha, Owned<M> x) {
        kernels.scale(info.dtype().round(alpha), owner.own("scale", x));
    }

    @Override
    public void copy(Owned<M> x, Owned<M> y) {
        owner.require("copy", x, y);
        Shapes.checkPair("copy", x, y);
        kernels.copy(x.kernel, y.kernel);
    }

    @Override
    public void multiplyElements(Owned<M> x, Owned<M> y) {
        owner.require("multiplyElements", x, y);
        Shapes.checkSame("multiplyElements", "x", x, "y", y);
        kernels.multiplyElements(x.kernel, y.kernel);
    }

    @Override
    public double dot(Owned<M> x, Owned<M> y) {
        owner.require("dot", x, y);
        Shapes.checkSame("dot", "x", x, "y", y);
        return kernels.dot(x.kernel, y.kernel);
    }

    @Override
    public void addToEachColumn(Owned<M> column, Owned<M> x) {
        owner.require("addToEachColumn", column, x);
        Shapes.checkAddToEachColumn(column, x);
        kernels.addToEachColumn(column.kernel, x.kernel);
    }

    @Override
    public void rowSums(Owned<M> x, Owned<M> out) {
        owner.require("rowSums", x, out);
        Shapes.checkRowSums(x, out);
        kernels.rowSums(x.kernel, out.kernel);
    }

    @Override
    public void activate(Activation f, Owned<M> z, Owned<M> a) {
        owner.require("activate", z, a);
        Shapes.checkActivate(f, z, a);
        kernels.activate(f, z.kernel, a.kernel);
    }

    @Override
    public void multiplyByDerivative(Activation f, Owned<M> z, Owned<M> a, Owned<M> g) {
        owner.require("multiplyByDerivative", z, a, g);
        Shapes.checkDerivative("multiplyByDerivative", f, z, a, g);
        kernels.multiplyByDerivative(f, z.kernel, a.kernel, g.kernel);
    }

    @Override
    public void multiplyBySecondDerivative(Activation f, Owned<M> z, Owned<M> a, Owned<M> g) {
        owner.require("multiplyBySecondDerivative", z, a, g);
        Shapes.checkDerivative("multiplyBySecondDerivative", f, z, a, g);
        kernels.multiplyBySecondDerivative(f, z.kernel, a.kernel, g.kernel);
    }

    @Override
    public void dense(Owned<M> w, Owned<M> x, Owned<M> b, Activation f, Owned<M> z, Owned<M> a) {
        owner.require("dense", w, x, b);
        owner.require("dense", z, a);
        Shapes.checkDense(w, x, b, f, z, a);
        if (Shapes.isEmpty(w) || Shapes.isEmpty(x)) {
            Backend.super.dense(w, x, b, f, z, a);
        } else {
            kernels.dense(w.kernel, x.kernel, b.kernel, f, z.kernel, a.kernel);
        }
    }

    @Override
    public void denseGradient(
            Activation f,
            Owned<M> w,
            Owned<M> x,
            Owned<M> z,
            Owned<M> a,
            Owned<M> g,
            Owned<M> dw,
            Owned<M> db,
            @Nullable Owned<M> dx) {
        owner.require("denseGradient", w, x, z);
        owner.require("denseGradient", a, g);
        owner.require("denseGradient", dw, db);
        M inputGradient = dx == null ? null : owner.own("denseGradient", dx);
        Shapes.checkDenseGradient(f, w, x, z, a, g, dw, db, dx);
        if (Shapes.isEmpty(w) || Shapes.isEmpty(x)) {
            Backend.super.denseGradient(f, w, x, z, a, g, dw, db, dx);
        } else {
            kernels.denseGradient(
                    f, w.kernel, x.kernel, z.kernel, a.kernel, g.kernel, dw.kernel, db.kernel, inputGradient);
        }
    }

    @Override
    public void lossGradient(Loss loss, Owned<M> logits, Owned<M> y, Owned<M> dz) {
        owner.require("lossGradient", logits, y, dz);
        Shapes.checkLossGradient(logits, y, dz);
        kernels.lossGradient(loss, logits.kernel, y.kernel, dz.kernel);
    }

    @Override
    public void lossCurvature(Loss loss, Owned<M> logits, Owned<M> y, Owned<M> v) {
        owner.require("lossCurvature", logits, y, v);
        Shapes.checkLossCurvature(logits, y, v);
        kernels.lossCurvature(loss, logits.kernel, y.kernel, v.kernel);
    }

    @Override
    public void close() {
        if (owner.close()) {
            kernels.close();
        }
    }
}
