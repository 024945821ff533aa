package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Transpose;

/**
 * c = op(a) b + bias, optionally rectified, with both operands where they are: for few rows of c, or few terms. Owns the memory of the bias
 * that a product alone lacks.
 *
 * <p>b is read from memory once, in order, some of its rows at a time, while c's few rows stay in L1. So a layer with at most five inputs is
 * one pass from its operands to its activations, and one with many features reads them once.
 */
final class RowProduct {

    private static final int FIVE = 5;

    /** Rows of b that stay in L1 for all rows of c. */
    private static final int TERMS = 2 * FIVE;

    /** How far ahead b is read, in elements: 2 KiB in float64. */
    private static final int AHEAD = 256;

    private final RowTile tile = new RowTile();
    private double[] noBias = {};

    @SuppressWarnings("UnusedVariable") // written so that the compiler keeps what is read ahead
    private double touched;

    /** c = op(a) b. */
    void multiply(Transpose ta, int m, int n, int k, double[] a, double[] b, double[] c) {
        if (noBias.length < m) {
            noBias = new double[m];
        }
        multiply(ta, m, n, k, a, b, noBias, false, c);
    }

    /**
     * c = op(a) b + bias.
     *
     * @param a op(a) is m x k
     * @param b k x n; k at least 1
     * @param bias m values
     * @param rectify whether values below 0 become 0
     * @param c m x n
     */
    void multiply(
            Transpose ta, int m, int n, int k, double[] a, double[] b, double[] bias, boolean rectify, double[] c) {
        tile.a = a;
        tile.aRow = ta == Transpose.NO ? k : 1;
        tile.aTerm = ta == Transpose.NO ? 1 : m;
        tile.b = b;
        tile.terms = k;
        tile.n = n;
        tile.loopBound = n - n % RowTile.LANES;
        tile.bias = bias;
        tile.rectify = rectify;
        tile.c = c;
        for (int l = 0; l < k; l += TERMS) {
            int end = Math.min(l + TERMS, k);
            boolean between = l > 0 && end < k;
            int fives = between ? m - m % FIVE : 0;
            for (int i = 0; i < fives; i += FIVE) {
                addToFiveRows(i, l, end);
            }
            pairs(fives, m, l, end);
            rest(m, l, end);
        }
        tile.release();
    }

    /** The first rows that come read b from memory, those after them find it in L1. */
    private void addToFiveRows(int i, int first, int end) {
        for (int l = first; l < end; l += 2) {
            int ahead = i > 0 ? l * tile.n : Math.min(l * tile.n + AHEAD, tile.b.length - 2 * tile.loopBound);
            touched = tile.addToFiveRows(i, l, ahead);
        }
    }

    private void pairs(int row, int rows, int first, int end) {
        int l = first;
        if (l == 0) {
            if (end >= FIVE) {
                tile.beginFive(row, rows);
                l = FIVE;
            } else if (end >= 2) {
                tile.beginTwo(row, rows);
                l = 2;
            } else {
                tile.beginOne(row, rows);
                l = 1;
            }
        }
        for (; l + FIVE <= end; l += FIVE) {
            tile.addFive(row, rows, l);
        }
        for (; l < end; l++) {
            tile.addOne(row, rows, l);
        }
    }

    /** The columns that do not fill a vector. */
    private void rest(int m, int first, int end) {
        double floor = tile.floor(end);
        for (int x = tile.loopBound; x < tile.n; x++) {
            for (int i = 0; i < m; i++) {
                double sum = first == 0 ? tile.bias[i] : tile.c[i * tile.n + x];
                for (int l = first; l < end; l++) {
                    sum = Math.fma(tile.a[i * tile.aRow + l * tile.aTerm], tile.b[l * tile.n + x], sum);
                }
                tile.c[i * tile.n + x] = sum < floor ? 0.0 : sum;
            }
        }
    }
}
