package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.DotTile.LANES;
import static io.github.initbench.linalg.simd.DotTile.ROWS;

import java.util.Arrays;

/**
 * c = alpha a b^T + beta c by dot products of rows, for a with few rows: the gradient of a layer's few units over many features.
 * Owns the memory it packs into.
 *
 * <p>b, which holds the many features, is read from memory once and in order, for up to {@link #BLOCK} rows of a.
 */
final class DotProduct {

    /** Rows of a for which b is read once. */
    static final int BLOCK = 2 * ROWS;

    /** The inner dimension's piece: a block of a takes 20 KiB. A multiple of every vector's length. */
    private static final int DEPTH = 256;

    /** How far ahead b is read: 4 KiB, the reach of the CPU's prefetcher. */
    private static final int AHEAD = 512;

    private final double[] packed = new double[BLOCK * DEPTH];
    private final double[] sums = new double[DotTile.SUMS];

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    /**
     * The product.
     *
     * @param a m x k
     * @param b n x k
     * @param c m x n
     */
    void multiply(int m, int n, int k, double alpha, double[] a, double[] b, double beta, double[] c) {
        for (int i0 = 0; i0 < m; i0 += BLOCK) {
            for (int k0 = 0; k0 < k; k0 += DEPTH) {
                int rows = Math.min(BLOCK, m - i0);
                block(i0, rows, n, k, k0, Math.min(DEPTH, k - k0), alpha, a, b, k0 == 0 ? beta : 1.0, c);
            }
        }
    }

    /** So many rows of c from i0 on, over the inner dimension from k0 on. */
    private void block(
            int i0,
            int rows,
            int n,
            int k,
            int k0,
            int depth,
            double alpha,
            double[] a,
            double[] b,
            double beta,
            double[] c) {
        int whole = depth - depth % LANES;
        pack(a, i0, rows, k, k0, whole);
        int distance = depth == k ? AHEAD : 2 * k; // a piece of the next rows, where rows are read in pieces
        for (int j = 0; j < n; j += 2) {
            int first = j * k + k0;
            int second = j + 1 < n ? first + k : first;
            boolean inside = first + distance + 2 * whole <= b.length;
            double[] ahead = inside ? b : packed;
            int aheadAt = inside ? first + distance : 0;
            for (int r = 0; r < rows; r += ROWS) {
                touched = DotTile.multiply(packed, r * whole, b, first, second, whole, sums, ahead, aheadAt);
                int end = Math.min(rows, r + ROWS);
                for (int i = r; i < end; i++) {
                    int at = 2 * (i - r) * LANES;
                    int aTail = (i0 + i) * k + k0;
                    int to = (i0 + i) * n + j;
                    put(total(at, a, aTail, b, first, whole, depth), alpha, beta, c, to);
                    if (j + 1 < n) {
                        put(total(at + LANES, a, aTail, b, second, whole, depth), alpha, beta, c, to + 1);
                    }
                }
            }
        }
    }

    /** The rows of a as {@link DotTile} reads them; rows that are missing in the last group become zeros. */
    private void pack(double[] a, int i0, int rows, int k, int k0, int whole) {
        int groups = (rows + ROWS - 1) / ROWS * ROWS;
        if (rows < groups) {
            Arrays.fill(packed, 0, groups * whole, 0.0);
        }
        for (int i = 0; i < rows; i++) {
            int from = (i0 + i) * k + k0;
            int to = i / ROWS * ROWS * whole + i % ROWS * LANES;
            for (int l = 0; l < whole; l += LANES) {
                System.arraycopy(a, from + l, packed, to + l * ROWS, LANES);
            }
        }
    }

    /** The partial sums and the products that do not fill a vector. */
    private double total(int at, double[] a, int aAt, double[] b, int bAt, int whole, int depth) {
        double sum = 0.0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += sums[at + lane];
        }
        for (int l = whole; l < depth; l++) {
            sum = Math.fma(a[aAt + l], b[bAt + l], sum);
        }
        return sum;
    }

    private static void put(double sum, double alpha, double beta, double[] c, int at) {
        c[at] = beta == 0.0 ? alpha * sum : Math.fma(alpha, sum, beta * c[at]);
    }
}
