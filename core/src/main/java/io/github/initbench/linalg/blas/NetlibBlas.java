package io.github.initbench.linalg.blas;

import dev.ludovic.netlib.blas.BLAS;

/** The products of a BLAS behind {@link Netlib}. */
public final class NetlibBlas implements HeapBlas {

    private final BLAS blas;

    NetlibBlas(BLAS blas) {
        this.blas = blas;
    }

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
        blas.dgemm(letter(transposeA), letter(transposeB), m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
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
        blas.sgemm(letter(transposeA), letter(transposeB), m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
    }

    private static String letter(boolean transpose) {
        return transpose ? "T" : "N";
    }
}
