package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.DoubleHeapBackend;
import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.LibraryVersion;
import io.github.initbench.linalg.Transpose;
import org.jblas.NativeBlas;

/**
 * jblas's dgemm: column-major arrays on the Java heap, copied across JNI at every call; single-threaded OpenBLAS.
 *
 * <p>{@link NativeBlas#dgemm} itself, as jblas's DoubleMatrix cannot say that an operand is transposed.
 */
public final class JblasBackend extends DoubleHeapBackend<JblasBackend.JblasMatrix> {

    static final String NAME = "jblas";

    JblasBackend(String kernel) {
        super(new BackendInfo(NAME, "jblas", LibraryVersion.of("org.jblas", "jblas"), kernel, 1, Dtype.FLOAT64, true));
    }

    /** Column-major storage, the layout of jblas's DoubleMatrix. */
    static final class JblasMatrix extends DoubleHeapMatrix {
        JblasMatrix(JblasBackend owner, int rows, int cols) {
            super(owner, new double[rows * cols], rows, cols, false);
        }
    }

    @Override
    protected JblasMatrix allocate(int rows, int cols) {
        return new JblasMatrix(this, rows, cols);
    }

    @Override
    protected void multiply(
            Transpose ta, Transpose tb, double alpha, JblasMatrix a, JblasMatrix b, double beta, JblasMatrix c) {
        NativeBlas.dgemm(
                letter(ta),
                letter(tb),
                c.rows(),
                c.cols(),
                ta.cols(a),
                alpha,
                a.data(),
                0,
                a.rows(),
                b.data(),
                0,
                b.rows(),
                beta,
                c.data(),
                0,
                c.rows());
    }

    private static char letter(Transpose t) {
        return t == Transpose.NO ? 'N' : 'T';
    }
}
