package io.github.initbench.linalg.simd;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.FloatHeapBackend;
import io.github.initbench.linalg.FloatHeapMatrix;
import io.github.initbench.linalg.Transpose;
import org.jspecify.annotations.Nullable;

/**
 * {@link SimdBackend} in float32: its kernels over floats, which the build derives from those over doubles. Exponentials are computed in
 * float64, as {@link FloatHeapBackend} does.
 */
public final class SimdFloatBackend extends FloatHeapBackend<SimdFloatBackend.SimdMatrix> {

    /** Rows of op(a), or columns of op(b), up to which packing costs more than it saves. */
    private static final int FEW = FloatRowProduct.MOST_ROWS;

    private final FloatRowProduct rows = new FloatRowProduct();
    private final FloatTiledProduct tiles = new FloatTiledProduct();
    private final FloatDotProduct dots = new FloatDotProduct();
    private final FloatSmallProduct small = new FloatSmallProduct();
    private final FloatGradients gradients = new FloatGradients();

    SimdFloatBackend() {
        super(new BackendInfo(
                SimdProvider.NAME,
                "JDK Vector API",
                System.getProperty("java.version"),
                FloatTile.SPECIES.vectorBitSize() + "-bit",
                1,
                Dtype.FLOAT32,
                false));
    }

    /** Row-major storage. */
    static final class SimdMatrix extends FloatHeapMatrix {
        SimdMatrix(SimdFloatBackend owner, int rows, int cols) {
            super(owner, new float[rows * cols], rows, cols, true);
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
            dots.multiply(m, n, k, (float) alpha, a.data(), b.data(), (float) beta, c.data());
        } else if (tb == Transpose.NO && k <= FloatSmallProduct.MOST_TERMS && alpha == 1.0 && beta == 0.0) {
            int outer = ta == Transpose.NO ? k : 1;
            int inner = ta == Transpose.NO ? 1 : m;
            small.multiply(m, n, k, a.data(), outer, inner, b.data(), c.data());
        } else if (tb == Transpose.NO && m <= FEW) {
            scaleOrClear(beta, c);
            rows.add(ta, m, n, k, (float) alpha, a.data(), a.cols(), b.data(), c.data());
        } else {
            tiles.multiply(
                    ta, tb, m, n, k, (float) alpha, a.data(), a.cols(), b.data(), b.cols(), (float) beta, c.data());
        }
    }

    @Override
    protected void sumRows(SimdMatrix x, SimdMatrix out) {
        for (int i = 0; i < x.rows(); i++) {
            out.data()[i] = gradients.sum(x.data(), i * x.cols(), x.cols());
        }
    }

    @Override
    protected void layer(SimdMatrix w, SimdMatrix x, SimdMatrix b, Activation f, SimdMatrix z, SimdMatrix a) {
        int k = w.cols();
        if (k < 1 || k > FloatSmallProduct.MOST_TERMS) {
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
