package io.github.initbench.linalg.simd;

/**
 * c = op(a) b + bias, optionally rectified, for products with few inner terms: a small layer forward, or the gradient of its input.
 *
 * <p>The operands stay where they are: b's few rows pass through L1, and a layer with at most five inputs is one pass from its operands to
 * its activations. Owns the memory of the bias that a product alone lacks.
 */
final class SmallProduct {

    /** The most inner terms: beyond, packing both operands pays. */
    static final int MOST_TERMS = 16;

    private static final int FIVE = 5;

    private double[] noBias = {};

    /**
     * c = op(a) b.
     *
     * @param outer from one row of op(a) to the next
     * @param inner from one column of op(a) to the next
     * @param b k x n
     * @param c m x n; neither a nor b
     */
    void multiply(int m, int n, int k, double[] a, int outer, int inner, double[] b, double[] c) {
        if (noBias.length < m) {
            noBias = new double[m];
        }
        layer(m, n, k, a, outer, inner, b, noBias, false, c);
    }

    /**
     * c = op(a) b + bias.
     *
     * @param k at least 1
     * @param bias m values
     * @param rectify whether values below 0 become 0
     */
    void layer(
            int m,
            int n,
            int k,
            double[] a,
            int outer,
            int inner,
            double[] b,
            double[] bias,
            boolean rectify,
            double[] c) {
        double floor = rectify ? 0.0 : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < m; i += 2) {
            int other = Math.min(i + 1, m - 1); // a last row alone is computed twice
            pair(n, k, a, i * outer, other * outer, inner, b, bias[i], bias[other], floor, c, i * n, other * n);
        }
        for (int j = n - n % PairTile.LANES; j < n; j++) {
            for (int i = 0; i < m; i++) {
                double sum = bias[i];
                for (int l = 0; l < k; l++) {
                    sum = Math.fma(a[i * outer + l * inner], b[l * n + j], sum);
                }
                c[i * n + j] = sum < floor ? 0.0 : sum;
            }
        }
    }

    /** Two rows of c: the first terms and the bias, then what is left; the floor comes with the last. */
    private static void pair(
            int n,
            int k,
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            double biasP,
            double biasQ,
            double floor,
            double[] c,
            int cp,
            int cq) {
        int whole = n - n % PairTile.LANES;
        int done = terms(k);
        double least = done == k ? floor : Double.NEGATIVE_INFINITY;
        switch (done) {
            case FIVE -> PairTile.beginFive(a, p, q, inner, b, 0, n, whole, biasP, biasQ, least, c, cp, cq);
            case 2 -> PairTile.beginTwo(a, p, q, inner, b, 0, n, whole, biasP, biasQ, least, c, cp, cq);
            default -> PairTile.beginOne(a, p, q, inner, b, 0, n, whole, biasP, biasQ, least, c, cp, cq);
        }
        while (done < k) {
            int next = terms(k - done);
            int from = done * inner;
            least = done + next == k ? floor : Double.NEGATIVE_INFINITY;
            switch (next) {
                case FIVE -> PairTile.addFive(a, p + from, q + from, inner, b, done * n, n, whole, least, c, cp, cq);
                case 2 -> PairTile.addTwo(a, p + from, q + from, inner, b, done * n, n, whole, least, c, cp, cq);
                default -> PairTile.addOne(a, p + from, q + from, inner, b, done * n, n, whole, least, c, cp, cq);
            }
            done += next;
        }
    }

    /** How many of the terms that are left are taken at once. */
    private static int terms(int left) {
        return left >= FIVE ? FIVE : Math.min(2, left);
    }
}
