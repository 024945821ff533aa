package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.Tile.COLUMNS;
import static io.github.initbench.linalg.simd.Tile.ROWS;

import io.github.initbench.linalg.Transpose;

/**
 * c = alpha op(a) op(b) + c in tiles of c, for any size. Owns the memory it packs into.
 *
 * <p>Blocked as in Goto and van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication", ACM Trans. Math. Softw. 34, with the
 * operands changed over: a panel of op(b) stays in L1, a block of op(a) passes through L2, a tile of c is in registers. A tile that hangs over c's edge
 * is computed beside it: so one kernel serves every size.
 */
final class TiledProduct {

    /** The inner dimension's piece: a panel takes 8 KiB with vectors of 256 bits, in either type. */
    private static final int DEPTH = 128;

    /** Rows of a block of op(a), which takes 256 KiB in float64. */
    private static final int BLOCK = 256;

    private final Tile tile = new Tile(BLOCK, DEPTH);
    private final double[] zeros = new double[ROWS * COLUMNS];
    private final double[] edge = new double[ROWS * COLUMNS];

    /**
     * The product.
     *
     * @param a op(a) is m x k
     * @param b op(b) is k x n
     * @param add whether c is added to; else it is not read
     * @param c m x n
     */
    void multiply(
            Transpose ta,
            Transpose tb,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            double[] b,
            boolean add,
            double[] c) {
        for (int i0 = 0; i0 < m; i0 += BLOCK) {
            int rows = Math.min(BLOCK, m - i0);
            for (int k0 = 0; k0 < k; k0 += DEPTH) {
                int depth = Math.min(DEPTH, k - k0);
                tile.depth = depth;
                packStrips(ta, a, ta == Transpose.NO ? k : m, i0, rows, k0, alpha);
                for (int j0 = 0; j0 < n; j0 += COLUMNS) {
                    int columns = Math.min(COLUMNS, n - j0);
                    if (tb == Transpose.NO) {
                        Packing.panel(b, k0 * n + j0, n, columns, depth, tile.panel);
                    } else {
                        Packing.transposedPanel(b, j0 * k + k0, k, columns, depth, tile.panel);
                    }
                    for (int i = 0; i < rows; i += ROWS) {
                        int some = Math.min(ROWS, rows - i);
                        tile(i * depth, some, columns, add || k0 > 0, c, (i0 + i) * n + j0, n);
                    }
                }
            }
        }
    }

    private void packStrips(Transpose ta, double[] a, int step, int i0, int rows, int k0, double alpha) {
        for (int i = 0; i < rows; i += ROWS) {
            int some = Math.min(ROWS, rows - i);
            if (ta == Transpose.NO) {
                Packing.strip(a, (i0 + i) * step + k0, step, some, tile.depth, tile.strips, i * tile.depth);
            } else {
                Packing.transposedStrip(a, k0 * step + i0 + i, step, some, tile.depth, tile.strips, i * tile.depth);
            }
        }
        if (alpha != 1.0) {
            int end = (rows + ROWS - 1) / ROWS * ROWS * tile.depth;
            for (int at = 0; at < end; at++) {
                tile.strips[at] *= alpha;
            }
        }
    }

    /** A tile that hangs over c's edge is computed beside it, in the same order of roundings. */
    private void tile(int strip, int rows, int columns, boolean add, double[] c, int cAt, int cStep) {
        boolean inside = rows == ROWS && columns == COLUMNS;
        if (inside && add) {
            tile.multiply(strip, c, cAt, cStep, c, cAt, cStep);
        } else if (inside) {
            tile.multiply(strip, zeros, 0, COLUMNS, c, cAt, cStep);
        } else {
            for (int i = 0; add && i < rows; i++) {
                System.arraycopy(c, cAt + i * cStep, edge, i * COLUMNS, columns);
            }
            tile.multiply(strip, add ? edge : zeros, 0, COLUMNS, edge, 0, COLUMNS);
            for (int i = 0; i < rows; i++) {
                System.arraycopy(edge, i * COLUMNS, c, cAt + i * cStep, columns);
            }
        }
    }
}
