package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.Tile.COLUMNS;
import static io.github.initbench.linalg.simd.Tile.LINE;
import static io.github.initbench.linalg.simd.Tile.ROWS;

import io.github.initbench.linalg.Transpose;

/**
 * c = alpha op(a) op(b) + beta c in tiles of c, for row-major storage. Owns the memory it packs into.
 *
 * <p>Blocked as in Goto and van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication", ACM Trans. Math. Softw. 34:
 * a panel of op(b) in L2, a strip of op(a) in L1, a tile of c in registers. Strips and panels are padded with zeros, and a tile
 * that hangs over c's edge is computed beside it: so there is one kernel for every size.
 */
final class TiledProduct {

    /** The inner dimension's piece: a strip of op(a) takes 5 KiB, two vectors' columns of op(b) 8 KiB. */
    private static final int DEPTH = 128;

    /** Columns of a panel of op(b), which takes 256 KiB with vectors of 256 bits. */
    private static final int WIDTH = 32 * COLUMNS;

    /** The same piece where b is used in place: of 100 columns, 64 rows are 50 KiB. */
    private static final int DEPTH_IN_PLACE = 64;

    private final double[] strip = new double[DEPTH * ROWS];
    private final double[] panel = new double[DEPTH * WIDTH];
    private final double[] edge = new double[ROWS * COLUMNS];

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    /**
     * For few rows: b is used where it lies, read from memory once and in order. Only its last columns are packed.
     *
     * @param a op(a) is m x k; aStep from one of its rows in memory to the next
     * @param b k x n
     * @param c m x n
     */
    void multiplyInPlace(
            Transpose ta,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int aStep,
            double[] b,
            double beta,
            double[] c) {
        int whole = n - n % COLUMNS;
        for (int k0 = 0; k0 < k; k0 += DEPTH_IN_PLACE) {
            int depth = Math.min(DEPTH_IN_PLACE, k - k0);
            double kept = k0 == 0 ? beta : 1.0;
            if (whole < n) {
                Packing.columns(b, n, k0, depth, whole, n - whole, panel);
            }
            for (int i = 0; i < m; i += ROWS) {
                Packing.strip(ta, a, aStep, i, Math.min(ROWS, m - i), k0, depth, strip);
                int next = i == 0 ? (k0 + depth) * n : b.length;
                for (int j = 0; j < whole; j += COLUMNS) {
                    boolean inside = next + depth * LINE <= b.length;
                    tile(m, n, i, j, depth, alpha, b, k0 * n + j, n, kept, c, inside ? b : panel, inside ? next : 0);
                    next = inside ? next + depth * LINE : b.length;
                }
                if (whole < n) {
                    tile(m, n, i, whole, depth, alpha, panel, 0, COLUMNS, kept, c, panel, 0);
                }
            }
        }
    }

    /**
     * For any size: both operands are packed.
     *
     * @param a op(a) is m x k; aStep from one of its rows in memory to the next
     * @param b op(b) is k x n; bStep likewise
     * @param c m x n
     */
    void multiplyPacked(
            Transpose ta,
            Transpose tb,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int aStep,
            double[] b,
            int bStep,
            double beta,
            double[] c) {
        for (int j0 = 0; j0 < n; j0 += WIDTH) {
            int width = Math.min(WIDTH, n - j0);
            for (int k0 = 0; k0 < k; k0 += DEPTH) {
                int depth = Math.min(DEPTH, k - k0);
                double kept = k0 == 0 ? beta : 1.0;
                if (tb == Transpose.NO) {
                    Packing.columns(b, bStep, k0, depth, j0, width, panel);
                } else {
                    Packing.rows(b, bStep, k0, depth, j0, width, panel);
                }
                for (int i = 0; i < m; i += ROWS) {
                    Packing.strip(ta, a, aStep, i, Math.min(ROWS, m - i), k0, depth, strip);
                    for (int j = 0; j < width; j += COLUMNS) {
                        tile(m, n, i, j0 + j, depth, alpha, panel, j * depth, COLUMNS, kept, c, panel, 0);
                    }
                }
            }
        }
    }

    /** One tile of c from (i, j) on, with the strip in place; over c's edge by way of a tile beside it. */
    private void tile(
            int m,
            int n,
            int i,
            int j,
            int depth,
            double alpha,
            double[] b,
            int bAt,
            int bStep,
            double beta,
            double[] c,
            double[] ahead,
            int aheadAt) {
        int rows = Math.min(ROWS, m - i);
        int columns = Math.min(COLUMNS, n - j);
        if (rows == ROWS && columns == COLUMNS) {
            touched = Tile.multiply(strip, 0, b, bAt, bStep, depth, alpha, beta, c, i * n + j, n, ahead, aheadAt);
        } else {
            touched = Tile.multiply(strip, 0, b, bAt, bStep, depth, alpha, 0.0, edge, 0, COLUMNS, ahead, aheadAt);
            for (int r = 0; r < rows; r++) {
                add(edge, r * COLUMNS, columns, beta, c, (i + r) * n + j);
            }
        }
    }

    private static void add(double[] from, int fromAt, int count, double beta, double[] c, int cAt) {
        if (beta == 0.0) {
            System.arraycopy(from, fromAt, c, cAt, count);
        } else {
            for (int j = 0; j < count; j++) {
                c[cAt + j] = Math.fma(beta, c[cAt + j], from[fromAt + j]);
            }
        }
    }
}
