package io.github.initbench.linalg.reference;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.LibraryVersion;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;

/**
 * The reference that the others are compared with, in float64: plain loops over row-major storage, in double precision whatever the
 * storage, every sum compensated, and each result rounded to storage once.
 *
 * <p>Sums and dot products are those of {@link Compensated}. So what is left of storage's error is that of storing matrices in it: an
 * element of a product in single precision errs by half a unit in its last place, however many terms it has and however they cancel.
 */
final class ReferenceBackend64 extends DoubleHeapBackend<ReferenceBackend64.RowMajor> {

    ReferenceBackend64() {
        super(new BackendInfo(
                ReferenceProvider.NAME,
                "initbench",
                LibraryVersion.of("io.github.initbench", "initbench-core"),
                "java",
                1,
                Dtype.FLOAT64,
                false));
    }

    /** Row-major storage. */
    static final class RowMajor extends DoubleHeapMatrix {
        RowMajor(int rows, int cols) {
            super(new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    public RowMajor zeros(int rows, int cols) {
        return new RowMajor(rows, cols);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, RowMajor a, RowMajor b, double beta, RowMajor c) {
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
                out[at] = DoubleHeapMatrix.rounded(beta == 0.0 ? alpha * dot : Math.fma(alpha, dot, beta * out[at]));
            }
        }
    }

    /** In double precision, where the superclass has that of storage. */
    @Override
    public void axpy(double alpha, RowMajor x, RowMajor y) {
        double[] from = x.data();
        double[] to = y.data();
        for (int i = 0; i < to.length; i++) {
            to[i] = DoubleHeapMatrix.rounded(alpha * from[i] + to[i]);
        }
    }

    @Override
    public void rowSums(RowMajor x, RowMajor out) {
        for (int i = 0; i < x.rows(); i++) {
            out.data()[i] = DoubleHeapMatrix.rounded(Compensated.sum(x.data(), i * x.cols(), x.cols()));
        }
    }
}
