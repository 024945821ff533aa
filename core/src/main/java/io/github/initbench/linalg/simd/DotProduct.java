package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.DotTile.LANES;
import static io.github.initbench.linalg.simd.DotTile.ROWS;

/**
 * c = a b^T by dot products of rows, for a with few rows: the gradient of a layer's few units over many features.
 * Owns the memory it packs into.
 *
 * <p>b, which holds the many features, is read from memory once and in order, for up to {@link #BLOCK} rows of a. These are interleaved
 * four by four: the kernel then needs one index for all of them, and has registers left.
 */
final class DotProduct {

    /** Rows of a for which b is read once. */
    static final int BLOCK = 3 * ROWS;

    /** The inner dimension's piece: a block of a takes 24 KiB of it in float64, three quarters of L1. A multiple of every vector's length. */
    private static final int DEPTH = 256;

    private static final double[] NONE = {};

    /** How far ahead b is read, in elements: 4 KiB in float64, beyond which the CPU's prefetcher does not reach by itself. */
    private static final int AHEAD = 512;

    private final DotTile tile = new DotTile(BLOCK * DEPTH);

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    private int k;
    private double[] c = NONE;

    /** From one row of c, and from one column, to the next. */
    private int rowStep;

    private int columnStep;

    /** The piece that is worked on: rows of a from i0 on, so many inner terms from k0 on. */
    private int i0;

    private int k0;
    private int depth;

    /**
     * The product.
     *
     * @param first m x k
     * @param second n x k
     * @param product m x n
     */
    void multiply(int m, int n, int terms, double[] first, double[] second, double[] product) {
        k = terms;
        c = product;
        if (n <= 2 && m > n) { // one or two rows are not worth packing the other operand for
            tile.a = second;
            tile.b = first;
            rowStep = 1;
            columnStep = n;
            blocks(n, m);
        } else {
            tile.a = first;
            tile.b = second;
            rowStep = n;
            columnStep = 1;
            blocks(m, n);
        }
        tile.a = NONE; // a closed matrix is not kept
        tile.b = NONE;
        c = NONE;
    }

    private void blocks(int m, int n) {
        for (i0 = 0; i0 < m; i0 += BLOCK) {
            int rows = Math.min(BLOCK, m - i0);
            int tiled = rows % ROWS < ROWS - 1 ? rows - rows % ROWS : rows; // one or two rows alone cost less than four
            for (k0 = 0; k0 < k; k0 += DEPTH) {
                depth = Math.min(DEPTH, k - k0);
                tile.length = depth - depth % LANES;
                pack(tiled);
                for (int j = 0; j < n; j += ROWS) {
                    for (int i = 0; i < tiled; i += ROWS) {
                        fourRows(i, Math.min(ROWS, tiled - i), j, n);
                        if (j + 2 < n) {
                            fourRows(i, Math.min(ROWS, tiled - i), j + 2, n);
                        }
                    }
                    for (int i = tiled; i < rows; i++) {
                        oneRow(i, j, n);
                    }
                }
            }
        }
    }

    /** Three or four rows of a, from the block's row i on, with rows j and j + 1 of b, if there is one. */
    private void fourRows(int i, int rows, int j, int n) {
        int first = j * k + k0;
        int second = j + 1 < n ? first + k : first;
        long next = first + (depth == k ? AHEAD : 4L * k); // rows in pieces: the piece of the rows that come then
        boolean inside = next <= tile.b.length - 2 * tile.length;
        touched = tile.four(i * tile.length, first, second, inside ? tile.b : tile.packed, inside ? (int) next : 0);
        for (int r = 0; r < rows; r++) {
            put(2 * r * LANES, i + r, first, j);
            if (j + 1 < n) {
                put((2 * r + 1) * LANES, i + r, second, j + 1);
            }
        }
    }

    /** The block's row i with up to four rows of b from j on. */
    private void oneRow(int i, int j, int n) {
        int first = j * k + k0;
        int last = n - 1; // stands in for rows that are missing
        tile.one(
                (i0 + i) * k + k0,
                first,
                Math.min(j + 1, last) * k + k0,
                Math.min(j + 2, last) * k + k0,
                Math.min(j + 3, last) * k + k0);
        for (int r = 0; r < Math.min(ROWS, n - j); r++) {
            put(r * LANES, i, first + r * k, j + r);
        }
    }

    /** The block's rows as {@link DotTile} reads them. Of a last group's missing row anything may be left: its sums are not read. */
    private void pack(int rows) {
        for (int i = 0; i < rows; i++) {
            int from = (i0 + i) * k + k0;
            int to = i / ROWS * ROWS * tile.length + i % ROWS * LANES;
            for (int l = 0; l < tile.length; l += LANES) {
                System.arraycopy(tile.a, from + l, tile.packed, to + l * ROWS, LANES);
            }
        }
    }

    /** An element of c: a row's partial sums, and the products that do not fill a vector. */
    private void put(int sumsAt, int i, int bAt, int j) {
        double sum = 0.0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += tile.sums[sumsAt + lane];
        }
        int aAt = (i0 + i) * k + k0;
        for (int l = tile.length; l < depth; l++) {
            sum = Math.fma(tile.a[aAt + l], tile.b[bAt + l], sum);
        }
        int at = (i0 + i) * rowStep + j * columnStep;
        c[at] = k0 == 0 ? sum : c[at] + sum;
    }
}
