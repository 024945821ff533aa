package io.github.initbench.linalg.simd;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Sigmoid;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.DoubleHeapBackend;
import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
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
        SimdMatrix(SimdBackend owner, int rows, int cols) {
            super(owner, new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    protected SimdMatrix allocate(int rows, int cols) {
        return new SimdMatrix(this, rows, cols);
    }

    @Override
    protected void multiply(
            Transpose ta, Transpose tb, double alpha, SimdMatrix a, SimdMatrix b, double beta, SimdMatrix c) {
        product.multiply(ta, tb, c.rows(), c.cols(), ta.cols(a), alpha, a.data(), b.data(), beta, c.data());
    }

    @Override
    protected void sumRows(SimdMatrix x, SimdMatrix out) {
        gradients.sumRows(x.data(), x.rows(), x.cols(), out.data());
    }

    @Override
    protected void apply(Activation f, SimdMatrix z, SimdMatrix a) {
        if (f instanceof Sigmoid) {
            Elementwise.sigmoid(z.data(), a.data(), a.data().length);
        } else if (f instanceof Tanh) {
            Elementwise.tanh(z.data(), a.data(), a.data().length);
        } else {
            super.apply(f, z, a);
        }
    }

    @Override
    protected void differentiate(Loss loss, SimdMatrix logits, SimdMatrix y, SimdMatrix dz) {
        if (loss.stable() instanceof BinaryCrossEntropy) {
            Elementwise.sigmoidGradient(logits.data(), y.data(), dz.data(), dz.data().length, dz.cols());
        } else {
            super.differentiate(loss, logits, y, dz);
        }
    }

    @Override
    protected void layer(SimdMatrix w, SimdMatrix x, SimdMatrix b, Activation f, SimdMatrix z, SimdMatrix a) {
        boolean rectify = f instanceof Relu && z == a;
        if (!product.multiplySmall(w.rows(), x.cols(), w.cols(), w.data(), x.data(), b.data(), rectify, z.data())) {
            super.layer(w, x, b, f, z, a);
        } else if (!rectify) {
            apply(f, z, a);
        }
    }

    @Override
    protected void layerGradient(
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
            applyDerivative(f, z, a, g);
        }
        sumRows(g, db);
        product(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        if (dx != null) {
            product(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }
}
