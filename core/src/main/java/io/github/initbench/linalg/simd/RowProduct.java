package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.RowTile.DEPTH;
import static io.github.initbench.linalg.simd.RowTile.FIVE;
import static io.github.initbench.linalg.simd.RowTile.LANES;

import io.github.initbench.linalg.Transpose;

/**
 * c += alpha op(a) b for op(a) with few rows: a layer's few units over many features. Owns the memory of its factors.
 *
 * <p>b, which holds the many features, is read from memory once and in order, two rows at a time; c stays in L1.
 */
final class RowProduct {

    /** The most rows of op(a). */
    static final int MOST_ROWS = 12;

    /** How far ahead b is read, in elements: 2 KiB. */
    private static final int AHEAD = 256;

    private final double[] factors = new double[FIVE * DEPTH];

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    /**
     * The product.
     *
     * @param m at most MOST_ROWS
     * @param a op(a) is m x k; aStep from one row of a in memory to the next
     * @param b k x n
     * @param c m x n
     */
    void add(Transpose ta, int m, int n, int k, double alpha, double[] a, int aStep, double[] b, double[] c) {
        int outer = ta == Transpose.NO ? aStep : 1; // from one row of op(a) to the next
        int inner = ta == Transpose.NO ? 1 : aStep;
        int whole = n - n % LANES;
        int vectors = b.length < DEPTH * whole ? 0 : whole; // else there is nothing to read ahead
        for (int k0 = 0; k0 + 1 < k; k0 += DEPTH) {
            int bAt = k0 * n;
            int ahead = Math.min(bAt + AHEAD, b.length - DEPTH * vectors);
            for (int i = 0; i < m; ) {
                int rows = m - i >= FIVE ? FIVE : Math.min(2, m - i);
                for (int r = 0; r < rows; r++) {
                    int at = (i + r) * outer + k0 * inner;
                    factors[r] = alpha * a[at];
                    factors[rows + r] = alpha * a[at + inner];
                }
                touched = tile(rows, b, bAt, vectors, c, i * n, n, ahead);
                tail(rows, b, bAt, vectors, c, i * n, n);
                ahead = bAt; // further rows of c find b in L1
                i += rows;
            }
        }
        if (k % DEPTH > 0) {
            for (int i = 0; i < m; i++) {
                addRow(alpha * a[i * outer + (k - 1) * inner], b, (k - 1) * n, c, i * n, n);
            }
        }
    }

    private double tile(int rows, double[] b, int bAt, int length, double[] c, int cAt, int n, int ahead) {
        return switch (rows) {
            case FIVE -> RowTile.five(factors, b, bAt, bAt + n, length, c, cAt, n, ahead);
            case 2 -> RowTile.two(factors, b, bAt, bAt + n, length, c, cAt, n, ahead);
            default -> RowTile.one(factors, b, bAt, bAt + n, length, c, cAt, ahead);
        };
    }

    /** The columns that do not fill a vector. */
    private void tail(int rows, double[] b, int bAt, int from, double[] c, int cAt, int n) {
        for (int j = from; j < n; j++) {
            for (int r = 0; r < rows; r++) {
                int at = cAt + r * n + j;
                c[at] = Math.fma(factors[rows + r], b[bAt + n + j], Math.fma(factors[r], b[bAt + j], c[at]));
            }
        }
    }

    private static void addRow(double factor, double[] b, int bAt, double[] c, int cAt, int n) {
        for (int j = 0; j < n; j++) {
            c[cAt + j] = Math.fma(factor, b[bAt + j], c[cAt + j]);
        }
    }
}
