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

    /** The inner dimension's piece: a block of a takes 16 KiB, half of L1. A multiple of every vector's length. */
    private static final int DEPTH = 256;

    /** How far ahead b is read: 4 KiB, beyond which the CPU's prefetcher does not reach by itself. */
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
            int rows = Math.min(BLOCK, m - i0);
            for (int k0 = 0; k0 < k; k0 += DEPTH) {
                int depth = Math.min(DEPTH, k - k0);
                double kept = k0 == 0 ? beta : 1.0;
                pack(a, i0, rows, k, k0, depth - depth % LANES);
                for (int j = 0; j < n; j += ROWS) {
                    for (int r = 0; r < rows; r += ROWS) {
                        if (rows - r > 2) {
                            tile(i0, r, Math.min(ROWS, rows - r), j, n, k, k0, depth, alpha, a, b, kept, c);
                            if (j + 2 < n) {
                                tile(i0, r, Math.min(ROWS, rows - r), j + 2, n, k, k0, depth, alpha, a, b, kept, c);
                            }
                        } else {
                            rowTile(i0, r, j, n, k, k0, depth, alpha, a, b, kept, c);
                            if (r + 1 < rows) {
                                rowTile(i0, r + 1, j, n, k, k0, depth, alpha, a, b, kept, c);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Some rows of a, from packed row r on, with rows j and j + 1 of b, as far as there are. */
    private void tile(
            int i0,
            int r,
            int rows,
            int j,
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
        int first = j * k + k0;
        int second = j + 1 < n ? first + k : first;
        long next = first + (depth == k ? AHEAD : 4L * k); // rows in pieces: the piece of the rows that come then
        boolean inside = next <= b.length - 2 * whole;
        touched = DotTile.multiply(
                packed, r * whole, b, first, second, whole, sums, inside ? b : packed, inside ? (int) next : 0);
        for (int i = 0; i < rows; i++) {
            int aTail = (i0 + r + i) * k + k0;
            int to = (i0 + r + i) * n + j;
            put(total(2 * i * LANES, a, aTail, b, first, whole, depth), alpha, beta, c, to);
            if (j + 1 < n) {
                put(total((2 * i + 1) * LANES, a, aTail, b, second, whole, depth), alpha, beta, c, to + 1);
            }
        }
    }

    /** One row of a, packed row r, with the rows of b from j on, as far as there are. */
    private void rowTile(
            int i0,
            int r,
            int j,
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
        int first = j * k + k0;
        int last = n - 1; // stands in for rows that are missing
        int from = r / ROWS * ROWS * whole + r % ROWS * LANES;
        DotTile.multiplyOne(
                packed,
                from,
                b,
                first,
                Math.min(j + 1, last) * k + k0,
                Math.min(j + 2, last) * k + k0,
                Math.min(j + 3, last) * k + k0,
                whole,
                sums);
        int aTail = (i0 + r) * k + k0;
        for (int p = 0; p < Math.min(ROWS, n - j); p++) {
            put(total(p * LANES, a, aTail, b, first + p * k, whole, depth), alpha, beta, c, (i0 + r) * n + j + p);
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
