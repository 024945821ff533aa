package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.RowTile.DEPTH;
import static io.github.initbench.linalg.simd.RowTile.LANES;

import io.github.initbench.linalg.Transpose;

/**
 * c += alpha op(a) b for op(a) with few rows: a layer's few units over many features. Owns the memory it packs into.
 *
 * <p>b, which holds the many features, is read from memory once and in order, four rows at a time; c stays in L1.
 */
final class RowProduct {

    /** The most rows of op(a). */
    static final int MOST_ROWS = 12;

    /** How far ahead b is read: 4 KiB, beyond which the CPU's prefetcher does not reach by itself. */
    private static final int AHEAD = 512;

    private final double[] factors = new double[MOST_ROWS * DEPTH];

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
        int k0 = 0;
        for (; k0 + DEPTH <= k; k0 += DEPTH) {
            pack(m, alpha, a, k0 * inner, outer, inner);
            fourRows(m, n, whole, b, k0 * n, c);
        }
        for (; k0 < k; k0++) {
            for (int i = 0; i < m; i++) {
                double factor = alpha * a[i * outer + k0 * inner];
                RowTile.single(factor, b, k0 * n, whole, c, i * n);
                for (int j = whole; j < n; j++) {
                    c[i * n + j] = Math.fma(factor, b[k0 * n + j], c[i * n + j]);
                }
            }
        }
    }

    private void pack(int m, double alpha, double[] a, int from, int outer, int inner) {
        for (int i = 0; i < m; i++) {
            int at = from + i * outer;
            for (int l = 0; l < DEPTH; l++) {
                factors[i * DEPTH + l] = alpha * a[at + l * inner];
            }
        }
    }

    /** All rows of c += the packed factors times four rows of b. The first two rows of c read ahead. */
    private void fourRows(int m, int n, int whole, double[] b, int bAt, double[] c) {
        int furthest = b.length - 4 * whole - 8;
        double sum = 0.0;
        int i = 0;
        for (; i + 2 <= m && furthest >= 0; i += 2) {
            int ahead = i == 0 ? (bAt < furthest - AHEAD ? bAt + AHEAD : furthest) : Math.min(bAt, furthest);
            sum += RowTile.two(factors, i * DEPTH, b, bAt, n, whole, c, i * n, (i + 1) * n, b, ahead);
        }
        for (; i < m; i++) {
            RowTile.one(factors, i * DEPTH, b, bAt, n, whole, c, i * n);
        }
        touched = sum;
        for (int j = whole; j < n; j++) {
            for (int r = 0; r < m; r++) {
                double value = c[r * n + j];
                for (int l = 0; l < DEPTH; l++) {
                    value = Math.fma(factors[r * DEPTH + l], b[bAt + l * n + j], value);
                }
                c[r * n + j] = value;
            }
        }
    }
}
