package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;

/** What the tests' own backends compute with, in float64: the plainest loops. */
class LoopsBackend extends DoubleHeapBackend<LoopsBackend.Matrix> {

    LoopsBackend(BackendInfo info) {
        super(info);
    }

    static final class Matrix extends DoubleHeapMatrix {
        Matrix(int rows, int cols) {
            super(new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    public Matrix zeros(int rows, int cols) {
        return new Matrix(rows, cols);
    }

    @Override
    public void gemm(Transpose ta, Transpose tb, double alpha, Matrix a, Matrix b, double beta, Matrix c) {
        int inner = ta.cols(a);
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.cols(); j++) {
                double sum = 0.0;
                for (int p = 0; p < inner; p++) {
                    sum += a.data()[at(ta, i, p, a.cols())] * b.data()[at(tb, p, j, b.cols())];
                }
                int to = i * c.cols() + j;
                c.data()[to] = beta == 0.0 ? alpha * sum : alpha * sum + beta * c.data()[to];
            }
        }
    }

    /** The position of an element of the transposed matrix, whose rows are stored that long. */
    static int at(Transpose t, int row, int col, int cols) {
        return t == Transpose.NO ? row * cols + col : col * cols + row;
    }
}
