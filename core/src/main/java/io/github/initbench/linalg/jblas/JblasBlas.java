package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.blas.HeapBlas;
import org.jblas.NativeBlas;

/**
 * jblas's products, which copy their arrays across JNI at every call.
 *
 * <p>{@link NativeBlas} itself, as jblas's DoubleMatrix cannot say that an operand is transposed.
 */
final class JblasBlas implements HeapBlas {

    @Override
    public void dgemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int lda,
            double[] b,
            int ldb,
            double beta,
            double[] c,
            int ldc) {
        NativeBlas.dgemm(letter(transposeA), letter(transposeB), m, n, k, alpha, a, 0, lda, b, 0, ldb, beta, c, 0, ldc);
    }

    @Override
    public void sgemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            float[] a,
            int lda,
            float[] b,
            int ldb,
            float beta,
            float[] c,
            int ldc) {
        NativeBlas.sgemm(letter(transposeA), letter(transposeB), m, n, k, alpha, a, 0, lda, b, 0, ldb, beta, c, 0, ldc);
    }

    private static char letter(boolean transpose) {
        return transpose ? 'T' : 'N';
    }
}
