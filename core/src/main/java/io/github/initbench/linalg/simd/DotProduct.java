package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.DotTile.LANES;
import static io.github.initbench.linalg.simd.DotTile.ROWS;

import jdk.incubator.vector.DoubleVector;

/**
 * c = alpha a b^T + beta c by dot products of rows, for a with few rows: the gradient of a layer's few units over many features.
 * Owns the memory it packs into.
 *
 * <p>b, which holds the many features, is read from memory once and in order, for up to {@link #BLOCK} rows of a. These are interleaved
 * four by four: the kernel then needs one index for all of them, and has registers left.
 */
final class DotProduct {

    /** Rows of a for which b is read once. */
    static final int BLOCK = 3 * ROWS;

    /** The inner dimension's piece: a block of a takes 24 KiB of it, three quarters of L1. A multiple of every vector's length. */
    private static final int DEPTH = 256;

    /** How far ahead b is read, in elements: 4 KiB, beyond which the CPU's prefetcher does not reach by itself. */
    private static final int AHEAD = 512;

    private final double[] packed = new double[BLOCK * DEPTH];
    private final double[] sums = new double[DotTile.SUMS];

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    /** The piece that is worked on: rows of a from i0 on, inner terms from k0 on. */
    private int i0;

    private int k0;
    private int depth;
    private double kept;

    /** From one row of c, and from one column, to the next. */
    private int rowStep;

    private int columnStep;

    /**
     * The product.
     *
     * @param a m x k
     * @param b n x k
     * @param c m x n
     */
    void multiply(int m, int n, int k, double alpha, double[] a, double[] b, double beta, double[] c) {
        if (n <= 2 && m > n) { // one or two rows are not worth packing the other operand for
            rowStep = 1;
            columnStep = n;
            blocks(n, m, k, alpha, b, a, beta, c);
        } else {
            rowStep = n;
            columnStep = 1;
            blocks(m, n, k, alpha, a, b, beta, c);
        }
    }

    /** The same with c in that order in memory. */
    private void blocks(int m, int n, int k, double alpha, double[] a, double[] b, double beta, double[] c) {
        for (i0 = 0; i0 < m; i0 += BLOCK) {
            int rows = Math.min(BLOCK, m - i0);
            int tiled = rows % ROWS < ROWS - 1 ? rows - rows % ROWS : rows; // one or two rows alone cost less than four
            for (k0 = 0; k0 < k; k0 += DEPTH) {
                depth = Math.min(DEPTH, k - k0);
                kept = k0 == 0 ? beta : 1.0;
                pack(a, tiled, k);
                for (int j = 0; j < n; j += ROWS) {
                    for (int i = 0; i < tiled; i += ROWS) {
                        tile(i, Math.min(ROWS, tiled - i), j, n, k, alpha, a, b, c);
                        if (j + 2 < n) {
                            tile(i, Math.min(ROWS, tiled - i), j + 2, n, k, alpha, a, b, c);
                        }
                    }
                    for (int i = tiled; i < rows; i++) {
                        row(i, j, n, k, alpha, a, b, c);
                    }
                }
            }
        }
    }

    /** Three or four rows of a, from the block's row i on, with rows j and j + 1 of b, if there is one. */
    private void tile(int i, int rows, int j, int n, int k, double alpha, double[] a, double[] b, double[] c) {
        int whole = depth - depth % LANES;
        int first = j * k + k0;
        int second = j + 1 < n ? first + k : first;
        long next = first + (depth == k ? AHEAD : 4L * k); // rows in pieces: the piece of the rows that come then
        boolean inside = next <= b.length - 2 * whole;
        touched = DotTile.four(
                packed, i * whole, b, first, second, whole, sums, inside ? b : packed, inside ? (int) next : 0);
        for (int r = 0; r < rows; r++) {
            int from = (i0 + i + r) * k + k0;
            int to = (i0 + i + r) * rowStep + j * columnStep;
            put(total(2 * r * LANES, a, from, b, first, whole), alpha, c, to);
            if (j + 1 < n) {
                put(total((2 * r + 1) * LANES, a, from, b, second, whole), alpha, c, to + columnStep);
            }
        }
    }

    /** The block's row i with up to four rows of b from j on. */
    private void row(int i, int j, int n, int k, double alpha, double[] a, double[] b, double[] c) {
        int whole = depth - depth % LANES;
        int from = (i0 + i) * k + k0;
        int b0 = j * k + k0;
        int last = n - 1; // stands in for rows that are missing
        int b1 = Math.min(j + 1, last) * k + k0;
        int b2 = Math.min(j + 2, last) * k + k0;
        int b3 = Math.min(j + 3, last) * k + k0;
        DotTile.one(a, from, b, b0, b1, b2, b3, whole, sums);
        for (int p = 0; p < Math.min(ROWS, n - j); p++) {
            put(total(p * LANES, a, from, b, b0 + p * k, whole), alpha, c, (i0 + i) * rowStep + (j + p) * columnStep);
        }
    }

    /** The block's rows as {@link DotTile} reads them. Of a last group's missing row anything may be left: its sums are not read. */
    private void pack(double[] a, int rows, int k) {
        int whole = depth - depth % LANES;
        for (int i = 0; i < rows; i++) {
            packRow(a, (i0 + i) * k + k0, whole, packed, i / ROWS * ROWS * whole + i % ROWS * LANES);
        }
    }

    private static void packRow(double[] a, int from, int whole, double[] packed, int to) {
        for (int l = 0; l < whole; l += LANES) {
            DoubleVector.fromArray(DotTile.SPECIES, a, from + l).intoArray(packed, to + l * ROWS);
        }
    }

    /** The partial sums and the products that do not fill a vector. */
    private double total(int at, double[] a, int aAt, double[] b, int bAt, int whole) {
        double sum = 0.0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += sums[at + lane];
        }
        for (int l = whole; l < depth; l++) {
            sum = Math.fma(a[aAt + l], b[bAt + l], sum);
        }
        return sum;
    }

    private void put(double sum, double alpha, double[] c, int at) {
        c[at] = kept == 0.0 ? alpha * sum : Math.fma(alpha, sum, kept * c[at]);
    }
}
