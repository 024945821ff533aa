package io.github.initbench.linalg.blas;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;

/**
 * A library's dgemm over row-major arrays on the Java heap.
 *
 * <p>BLAS is column-major, and takes a row-major matrix for its transpose: so it computes C' = op(B)' op(A)', with nothing moved.
 * Row-major because a layer has fewer units than its batch has examples: element-wise loops then run along the longer side.
 */
final class DoubleBlasBackend extends DoubleHeapBackend<DoubleBlasBackend.RowMajor> {

    private final HeapBlas blas;

    /** Over that library. */
    DoubleBlasBackend(BackendInfo info, HeapBlas blas) {
        super(info);
        this.blas = blas;
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
        blas.dgemm(
                tb == Transpose.YES,
                ta == Transpose.YES,
                c.cols(),
                c.rows(),
                ta.cols(a),
                DoubleHeapMatrix.rounded(alpha),
                b.data(),
                b.cols(),
                a.data(),
                a.cols(),
                DoubleHeapMatrix.rounded(beta),
                c.data(),
                c.cols());
    }
}
