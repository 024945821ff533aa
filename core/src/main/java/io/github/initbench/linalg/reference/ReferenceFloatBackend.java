package io.github.initbench.linalg.reference;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.LibraryVersion;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;

/**
 * The reference in float32: every operation computed in float64 from its float32 operands, and its result rounded to float32 once.
 *
 * <p>A product of two float32 values is exact in float64 (24 + 24 bits of 53), and sums of them are compensated (Ogita, Rump and Oishi
 * 2005, Sum2). So an element of a product errs by half a unit in its last place, however many terms it has and however they cancel: what
 * is left of float32's error is that of storing matrices in it. Factors are rounded to float32 first, as in BLAS.
 */
public final class ReferenceFloatBackend extends FloatHeapBackend<ReferenceFloatBackend.ReferenceFloatMatrix> {

    ReferenceFloatBackend() {
        super(new BackendInfo(
                ReferenceBackend.NAME,
                "initbench",
                LibraryVersion.of("io.github.initbench", "initbench-core"),
                "java",
                1,
                Dtype.FLOAT32,
                false));
    }

    /** Row-major storage. */
    static final class ReferenceFloatMatrix extends FloatHeapMatrix {
        ReferenceFloatMatrix(int rows, int cols) {
            super(new float[rows * cols], rows, cols, true);
        }
    }

    @Override
    public ReferenceFloatMatrix zeros(int rows, int cols) {
        return new ReferenceFloatMatrix(rows, cols);
    }

    @Override
    public void gemm(
            Transpose ta,
            Transpose tb,
            double alpha,
            ReferenceFloatMatrix a,
            ReferenceFloatMatrix b,
            double beta,
            ReferenceFloatMatrix c) {
        int m = c.rows();
        int n = c.cols();
        int k = ta.cols(a);
        int aOuter = ta == Transpose.NO ? k : 1; // from one row of op(a) to the next
        int aInner = ta == Transpose.NO ? 1 : m;
        int bOuter = tb == Transpose.NO ? 1 : k; // from one column of op(b) to the next
        int bInner = tb == Transpose.NO ? n : 1;
        double alpha32 = (float) alpha;
        double beta32 = (float) beta;
        float[] out = c.data();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double dot = Compensated.dot(a.data(), i * aOuter, aInner, b.data(), j * bOuter, bInner, k);
                int at = i * n + j;
                out[at] = (float) (beta32 == 0.0 ? alpha32 * dot : Math.fma(alpha32, dot, beta32 * out[at]));
            }
        }
    }

    @Override
    public void axpy(double alpha, ReferenceFloatMatrix x, ReferenceFloatMatrix y) {
        double alpha32 = (float) alpha;
        float[] from = x.data();
        float[] to = y.data();
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) (alpha32 * from[i] + to[i]);
        }
    }

    @Override
    public void rowSums(ReferenceFloatMatrix x, ReferenceFloatMatrix out) {
        for (int i = 0; i < x.rows(); i++) {
            out.data()[i] = (float) Compensated.sum(x.data(), i * x.cols(), x.cols());
        }
    }
}
