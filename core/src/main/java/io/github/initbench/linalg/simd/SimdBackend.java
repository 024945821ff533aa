package io.github.initbench.linalg.simd;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Sigmoid;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/**
 * Products in the JDK's Vector API over row-major arrays; one thread.
 *
 * <p>Where a layer has few units, its product with many features or examples reads the large operand from memory once, in order: {@link
 * RowProduct} forward, {@link DotProduct} backward. Where it has few inputs as well, a layer is one pass over its operands, bias and ReLU included.
 * Otherwise both operands are packed, by {@link TiledProduct}. Biases' gradients and ReLU's derivative come from {@link Gradients}.
 */
public final class SimdBackend extends DoubleHeapBackend<SimdBackend.SimdMatrix> {

    private final Product product = new Product();
    private final Gradients gradients = new Gradients();

    SimdBackend() {
        super(new BackendInfo(
                SimdProvider.NAME,
                "JDK Vector API",
                System.getProperty("java.version"),
                Tile.SPECIES.vectorBitSize() + "-bit",
                1,
                Dtype.FLOAT64,
                false));
    }

    /** Row-major storage. */
    static final class SimdMatrix extends DoubleHeapMatrix {
        SimdMatrix(int rows, int cols) {
            super(new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    public SimdMatrix zeros(int rows, int cols) {
        return new SimdMatrix(rows, cols);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, SimdMatrix a, SimdMatrix b, double beta, SimdMatrix c) {
        product.multiply(ta, tb, c.rows(), c.cols(), ta.cols(a), alpha, a.data(), b.data(), beta, c.data());
    }

    @Override
    public void rowSums(SimdMatrix x, SimdMatrix out) {
        gradients.sumRows(x.data(), x.rows(), x.cols(), out.data());
    }

    @Override
    public void activate(Activation f, SimdMatrix z, SimdMatrix a) {
        if (f instanceof Sigmoid) {
            Elementwise.sigmoid(z.data(), a.data(), a.data().length);
        } else if (f instanceof Tanh) {
            Elementwise.tanh(z.data(), a.data(), a.data().length);
        } else {
            super.activate(f, z, a);
        }
    }

    @Override
    public void lossGradient(Loss loss, SimdMatrix logits, SimdMatrix y, SimdMatrix dz) {
        if (loss.stable() instanceof BinaryCrossEntropy) {
            Elementwise.sigmoidGradient(logits.data(), y.data(), dz.data(), dz.data().length, dz.cols());
        } else {
            super.lossGradient(loss, logits, y, dz);
        }
    }

    @Override
    public void dense(SimdMatrix w, SimdMatrix x, SimdMatrix b, Activation f, SimdMatrix z, SimdMatrix a) {
        boolean rectify = f instanceof Relu && z == a;
        if (!product.multiplySmall(w.rows(), x.cols(), w.cols(), w.data(), x.data(), b.data(), rectify, z.data())) {
            super.dense(w, x, b, f, z, a);
        } else if (!rectify) {
            activate(f, z, a);
        }
    }

    @Override
    public void denseGradient(
            Activation f,
            SimdMatrix w,
            SimdMatrix x,
            SimdMatrix z,
            SimdMatrix a,
            SimdMatrix g,
            SimdMatrix dw,
            SimdMatrix db,
            @Nullable SimdMatrix dx) {
        if (f instanceof Relu) {
            Gradients.rectify(a.data(), g.data(), g.rows(), g.cols());
        } else {
            multiplyByDerivative(f, z, a, g);
        }
        rowSums(g, db);
        gemm(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        if (dx != null) {
            gemm(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }
}
