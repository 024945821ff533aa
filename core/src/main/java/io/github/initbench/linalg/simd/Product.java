package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Transpose;

/** c = alpha op(a) op(b) + beta c, by the kernels that suit its shape. */
final class Product {

    /** Rows up to which packing costs more than it saves. */
    private static final int FEW_ROWS = 12;

    private static final int FEW_TERMS = 16;

    private final DotProduct dots = new DotProduct();
    private final RowProduct rows = new RowProduct();
    private final TiledProduct tiles = new TiledProduct();

    /** op(a) is m x k, op(b) k x n, c m x n, all of them row-major and at least 1 x 1; where beta is 0, c is not read. */
    void multiply(
            Transpose ta,
            Transpose tb,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            double[] b,
            double beta,
            double[] c) {
        boolean plain = alpha == 1.0 && beta == 0.0;
        if (plain && isRowByRow(ta, tb, m, n)) {
            dots.multiply(m, n, k, a, b, c);
        } else if (plain && tb == Transpose.NO && isSmall(m, k)) {
            rows.multiply(ta, m, n, k, a, b, c);
        } else {
            if (beta != 0.0 && beta != 1.0) {
                for (int i = 0; i < m * n; i++) {
                    c[i] *= beta;
                }
            }
            tiles.multiply(ta, tb, m, n, k, alpha, a, b, beta != 0.0, c);
        }
    }

    /**
     * c = a b + bias in one pass, optionally rectified: a layer of m units with k inputs over n examples.
     *
     * @return whether it is small enough; if not, nothing is done
     */
    boolean multiplySmall(int m, int n, int k, double[] a, double[] b, double[] bias, boolean rectify, double[] c) {
        if (k < 1 || !isSmall(m, k)) {
            return false;
        }
        rows.multiply(Transpose.NO, m, n, k, a, b, bias, rectify, c);
        return true;
    }

    /** Whether the elements of c are dot products of rows with rows, few with many. A vector is its own transpose. */
    private static boolean isRowByRow(Transpose ta, Transpose tb, int m, int n) {
        return (ta == Transpose.NO || m == 1) && (tb == Transpose.YES || n == 1) && Math.min(m, n) <= FEW_ROWS;
    }

    private static boolean isSmall(int rows, int terms) {
        return rows <= FEW_ROWS || terms <= FEW_TERMS;
    }
}
