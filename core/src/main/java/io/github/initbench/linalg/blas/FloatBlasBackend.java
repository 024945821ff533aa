package io.github.initbench.linalg.blas;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;

/**
 * A library's sgemm over row-major arrays on the Java heap.
 *
 * <p>BLAS is column-major, and takes a row-major matrix for its transpose: so it computes C' = op(B)' op(A)', with nothing moved.
 * Row-major because a layer has fewer units than its batch has examples: element-wise loops then run along the longer side.
 */
final class FloatBlasBackend extends FloatHeapBackend<FloatBlasBackend.RowMajor> {

    private final HeapBlas blas;

    /** Over that library. */
    FloatBlasBackend(BackendInfo info, HeapBlas blas) {
        super(info);
        this.blas = blas;
    }

    /** Row-major storage. */
    static final class RowMajor extends FloatHeapMatrix {
        RowMajor(int rows, int cols) {
            super(new float[rows * cols], rows, cols, true);
        }
    }

    @Override
    public RowMajor zeros(int rows, int cols) {
        return new RowMajor(rows, cols);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, RowMajor a, RowMajor b, double beta, RowMajor c) {
        blas.sgemm(
                tb == Transpose.YES,
                ta == Transpose.YES,
                c.cols(),
                c.rows(),
                ta.cols(a),
                (float) alpha,
                b.data(),
                b.cols(),
                a.data(),
                a.cols(),
                (float) beta,
                c.data(),
                c.cols());
    }
}
