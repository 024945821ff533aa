package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.Tile.COLUMNS;
import static io.github.initbench.linalg.simd.Tile.ROWS;

import io.github.initbench.linalg.Transpose;

/**
 * c = alpha op(a) op(b) + beta c in tiles of c, for any size. Owns the memory it packs into.
 *
 * <p>Blocked as in Goto and van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication", ACM Trans. Math. Softw. 34:
 * a panel of op(b) in L2, a strip of op(a) in L1, a tile of c in registers. Strips and panels are padded with zeros, and a tile
 * that hangs over c's edge is computed beside it: so one kernel serves every size.
 */
final class TiledProduct {

    /** The inner dimension's piece: a strip of op(a) takes 4 KiB, a panel's group of columns 8 KiB with vectors of 256 bits. */
    private static final int DEPTH = 128;

    /** Columns of a panel of op(b), which takes 256 KiB with vectors of 256 bits. */
    private static final int WIDTH = 32 * COLUMNS;

    private final double[] strip = new double[DEPTH * ROWS];
    private final double[] panel = new double[Packing.group(DEPTH) * (WIDTH / COLUMNS)];
    private final double[] edge = new double[ROWS * COLUMNS];

    /**
     * The product.
     *
     * @param a op(a) is m x k; aStep from one row of a in memory to the next
     * @param b op(b) is k x n; bStep likewise
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
                    int rows = Math.min(ROWS, m - i);
                    Packing.strip(ta, a, aStep, i, rows, k0, depth, strip);
                    stripTimesPanel(rows, width, depth, alpha, kept, c, i * n + j0, n);
                }
            }
        }
    }

    private void stripTimesPanel(
            int rows, int width, int depth, double alpha, double beta, double[] c, int cAt, int cStep) {
        int at = 0;
        for (int j = 0; j < width; j += COLUMNS) {
            int columns = Math.min(COLUMNS, width - j);
            if (rows == ROWS && columns == COLUMNS) {
                Tile.multiply(strip, panel, at, depth, alpha, beta, c, cAt + j, cStep);
            } else {
                Tile.multiply(strip, panel, at, depth, alpha, 0.0, edge, 0, COLUMNS);
                for (int r = 0; r < rows; r++) {
                    add(edge, r * COLUMNS, columns, beta, c, cAt + r * cStep + j);
                }
            }
            at += Packing.group(depth);
        }
    }

    private static void add(double[] from, int fromAt, int count, double beta, double[] c, int cAt) {
        for (int j = 0; j < count; j++) {
            double value = from[fromAt + j];
            c[cAt + j] = beta == 0.0 ? value : Math.fma(beta, c[cAt + j], value);
        }
    }
}
