package io.github.initbench.linalg.simd;

final class SmallProduct {
    static final int FEWEST_COLUMNS = 4;
    static final int MOST_TERMS = 16;

    private SmallProduct() {}

    static void multiply(
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
        int whole = n - n % PairTile.LANES;
        for (int i = 0; i < m; i += 2) {
            int other = Math.min(i + 1, m - 1);
            rows(
                    n,
                    whole,
                    k,
                    a,
                    i * outer,
                    other * outer,
                    inner,
                    b,
                    bias[i],
                    bias[other],
                    rectify,
                    c,
                    i * n,
                    other * n);
        }
        for (int i = 0; whole < n && i < m; i++) {
            for (int j = whole; j < n; j++) {
                double sum = bias[i];
                for (int l = 0; l < k; l++) {
                    sum = Math.fma(a[i * outer + l * inner], b[l * n + j], sum);
                }
                c[i * n + j] = rectify && sum < 0.0 ? 0.0 : sum;
            }
        }
    }

    private static void rows(
            int n,
            int whole,
            int k,
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            double biasP,
            double biasQ,
            boolean rectify,
            double[] c,
            int cp,
            int cq) {
        int l = first(k);
        double none = Double.NEGATIVE_INFINITY;
        double floor = rectify && l == k ? 0.0 : none;
        if (l == 5) {
            PairTile.begin5(a, p, q, inner, b, 0, n, whole, biasP, biasQ, floor, c, cp, cq);
        } else if (l == 2) {
            PairTile.begin2(a, p, q, inner, b, 0, n, whole, biasP, biasQ, floor, c, cp, cq);
        } else {
            PairTile.begin1(a, p, q, inner, b, 0, n, whole, biasP, biasQ, floor, c, cp, cq);
        }
        while (l < k) {
            int d = first(k - l);
            floor = rectify && l + d == k ? 0.0 : none;
            if (d == 5) {
                PairTile.add5(a, p + l * inner, q + l * inner, inner, b, l * n, n, whole, floor, c, cp, cq);
            } else if (d == 2) {
                PairTile.add2(a, p + l * inner, q + l * inner, inner, b, l * n, n, whole, floor, c, cp, cq);
            } else {
                PairTile.add1(a, p + l * inner, q + l * inner, inner, b, l * n, n, whole, floor, c, cp, cq);
            }
            l += d;
        }
    }

    private static int first(int k) {
        return k >= 5 ? 5 : k >= 2 ? 2 : 1;
    }
}
