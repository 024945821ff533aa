package io.github.initbench.linalg.blas;

/** A library's BLAS over column-major arrays on the Java heap, from their first element on. All sizes are at least 1. */
public interface HeapBlas {

    /**
     * C = alpha op(A) op(B) + beta C, Fortran's DGEMM.
     *
     * @param transposeA whether op(A) is the transpose of A
     * @param m rows of op(A) and C
     * @param n columns of op(B) and C
     * @param k columns of op(A), rows of op(B)
     * @param lda A's rows; ldb and ldc likewise
     * @param beta where 0, c is not read
     */
    void dgemm(
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
            int ldc);

    /** The same in float32, SGEMM. */
    void sgemm(
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
            int ldc);
}
