package io.github.initbench.linalg.reference;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.LibraryVersion;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;

/**
 * Plain loops over row-major storage, every sum compensated: what the other backends are compared with.
 *
 * <p>Products by the compensated dot product of Ogita, Rump and Oishi 2005, "Accurate Sum and Dot Product", SIAM J. Sci.
 * Comput. 26 (Dot2 with a fused multiply-add): as accurate as if computed in twice the precision, then rounded. In float64; {@link
 * ReferenceFloatBackend} is its counterpart in float32.
 */
public final class ReferenceBackend extends DoubleHeapBackend<ReferenceBackend.ReferenceMatrix> {

    static final String NAME = "reference";

    ReferenceBackend() {
        super(new BackendInfo(
                NAME,
                "initbench",
                LibraryVersion.of("io.github.initbench", "initbench-core"),
                "java",
                1,
                Dtype.FLOAT64,
                false));
    }

    /** Row-major storage. */
    static final class ReferenceMatrix extends DoubleHeapMatrix {
        ReferenceMatrix(int rows, int cols) {
            super(new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    public ReferenceMatrix zeros(int rows, int cols) {
        return new ReferenceMatrix(rows, cols);
    }

    @Override
    public void gemm(
            Transpose ta,
            Transpose tb,
            double alpha,
            ReferenceMatrix a,
            ReferenceMatrix b,
            double beta,
            ReferenceMatrix c) {
        int m = c.rows();
        int n = c.cols();
        int k = ta.cols(a);
        int aOuter = ta == Transpose.NO ? k : 1; // from one row of op(a) to the next
        int aInner = ta == Transpose.NO ? 1 : m;
        int bOuter = tb == Transpose.NO ? 1 : k; // from one column of op(b) to the next
        int bInner = tb == Transpose.NO ? n : 1;
        double[] out = c.data();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double dot = Compensated.dot(a.data(), i * aOuter, aInner, b.data(), j * bOuter, bInner, k);
                int at = i * n + j;
                out[at] = beta == 0.0 ? alpha * dot : Math.fma(alpha, dot, beta * out[at]);
            }
        }
    }

    @Override
    public void rowSums(ReferenceMatrix x, ReferenceMatrix out) {
        for (int i = 0; i < x.rows(); i++) {
            out.data()[i] = Compensated.sum(x.data(), i * x.cols(), x.cols());
        }
    }
}
