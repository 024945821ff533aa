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
 * <p>Where a layer has few units, its product with many features or examples reads the large operand from memory once, in
 * order: {@link RowProduct} forward, {@link DotProduct} backward. Where it has few inputs as well, a layer is one pass over its operands, bias
 * and ReLU included, by {@link SmallProduct}; its derivative is one with the sums of its bias's gradient, by {@link Gradients}. Otherwise
 * both operands are packed, by {@link TiledProduct}.
 */
public final class SimdBackend extends DoubleHeapBackend<SimdBackend.SimdMatrix> {

    /** Rows of op(a), or columns of op(b), up to which packing costs more than it saves. */
    private static final int FEW = RowProduct.MOST_ROWS;

    private final RowProduct rows = new RowProduct();
    private final TiledProduct tiles = new TiledProduct();
    private final DotProduct dots = new DotProduct();
    private final SmallProduct small = new SmallProduct();
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
        int m = c.rows();
        int n = c.cols();
        int k = ta.cols(a);
        boolean rowsOfA = ta == Transpose.NO || m == 1; // a vector is its own transpose
        boolean rowsOfB = tb == Transpose.YES || n == 1;
        if (rowsOfA && rowsOfB && (m <= FEW || n <= FEW)) {
            dots.multiply(m, n, k, alpha, a.data(), b.data(), beta, c.data());
        } else if (tb == Transpose.NO && k <= SmallProduct.MOST_TERMS && alpha == 1.0 && beta == 0.0) {
            int outer = ta == Transpose.NO ? k : 1;
            int inner = ta == Transpose.NO ? 1 : m;
            small.multiply(m, n, k, a.data(), outer, inner, b.data(), c.data());
        } else if (tb == Transpose.NO && m <= FEW) {
            scaleOrClear(beta, c);
            rows.add(ta, m, n, k, alpha, a.data(), a.cols(), b.data(), c.data());
        } else {
            tiles.multiply(ta, tb, m, n, k, alpha, a.data(), a.cols(), b.data(), b.cols(), beta, c.data());
        }
    }

    @Override
    protected void sumRows(SimdMatrix x, SimdMatrix out) {
        for (int i = 0; i < x.rows(); i++) {
            out.data()[i] = gradients.sum(x.data(), i * x.cols(), x.cols());
        }
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
        int k = w.cols();
        if (k < 1 || k > SmallProduct.MOST_TERMS) {
            super.layer(w, x, b, f, z, a);
            return;
        }
        boolean rectify = f instanceof Relu && z == a;
        small.layer(w.rows(), x.cols(), k, w.data(), k, 1, x.data(), b.data(), rectify, z.data());
        if (!rectify) {
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
            for (int i = 0; i < g.rows(); i++) {
                db.data()[i] = gradients.rectify(a.data(), g.data(), i * g.cols(), g.cols());
            }
        } else {
            applyDerivative(f, z, a, g);
            sumRows(g, db);
        }
        product(Transpose.NO, Transpose.YES, 1.0, g, x, 0.0, dw);
        if (dx != null) {
            product(Transpose.YES, Transpose.NO, 1.0, w, g, 0.0, dx);
        }
    }
}
