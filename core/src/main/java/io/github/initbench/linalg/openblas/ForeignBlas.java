package io.github.initbench.linalg.openblas;

import io.github.initbench.linalg.blas.HeapBlas;
import java.lang.invoke.MethodHandle;

/**
 * OpenBLAS's C functions over the foreign function interface.
 *
 * <p>The handles are static and final, as the JIT compiler turns only constants into direct calls. So this class is initialized after
 * the library has loaded.
 */
final class ForeignBlas implements HeapBlas {

    private static final int COLUMN_MAJOR = 102; // CblasColMajor
    private static final int NO_TRANSPOSE = 111; // CblasNoTrans
    private static final int TRANSPOSE = 112; // CblasTrans

    private static final MethodHandle DGEMM = gemm("cblas_dgemm", double.class, double[].class);
    private static final MethodHandle SGEMM = gemm("cblas_sgemm", float.class, float[].class);

    /** order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc. */
    private static MethodHandle gemm(String function, Class<?> scalar, Class<?> array) {
        return ForeignFunctions.bind(
                OpenBlasLibrary.load(OpenBlasFfmProvider.NAME).address(function),
                int.class,
                int.class,
                int.class,
                int.class,
                int.class,
                int.class,
                scalar,
                array,
                int.class,
                array,
                int.class,
                scalar,
                array,
                int.class);
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
        try {
            DGEMM.invokeExact(
                    COLUMN_MAJOR, code(transposeA), code(transposeB), m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
        } catch (Throwable e) {
            throw failed("dgemm", e);
        }
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
        try {
            SGEMM.invokeExact(
                    COLUMN_MAJOR, code(transposeA), code(transposeB), m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
        } catch (Throwable e) {
            throw failed("sgemm", e);
        }
    }

    private static int code(boolean transpose) {
        return transpose ? TRANSPOSE : NO_TRANSPOSE;
    }

    /** A C function throws nothing: what comes out of a handle is the JVM's. */
    private static RuntimeException failed(String operation, Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(operation + ": the call to OpenBLAS failed", e);
    }
}
