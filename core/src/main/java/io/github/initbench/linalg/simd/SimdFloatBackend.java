package io.github.initbench.linalg.simd;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;
import org.jspecify.annotations.Nullable;

/**
 * {@link SimdBackend} in float32: its kernels over floats, which the build derives from those over doubles. Exponentials are computed in
 * float64, as {@link FloatHeapBackend} does.
 */
public final class SimdFloatBackend extends FloatHeapBackend<SimdFloatBackend.SimdMatrix> {

    private final FloatProduct product = new FloatProduct();
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
        SimdMatrix(int rows, int cols) {
            super(new float[rows * cols], rows, cols, true);
        }
    }

    @Override
    public SimdMatrix zeros(int rows, int cols) {
        return new SimdMatrix(rows, cols);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, SimdMatrix a, SimdMatrix b, double beta, SimdMatrix c) {
        product.multiply(
                ta, tb, c.rows(), c.cols(), ta.cols(a), (float) alpha, a.data(), b.data(), (float) beta, c.data());
    }

    @Override
    public void rowSums(SimdMatrix x, SimdMatrix out) {
        gradients.sumRows(x.data(), x.rows(), x.cols(), out.data());
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
            FloatGradients.rectify(a.data(), g.data(), g.rows(), g.cols());
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
