package io.github.initbench.check;

import io.github.initbench.linalg.Transpose;
import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A product of one shape in exact arithmetic: op(a) and op(b), and some or all elements of what they multiply to.
 *
 * <p>Made once for all transposes, alpha and beta of the shape: exact sums take longer than the backend's products.
 */
final class ExactProducts {

    private static final int MOST_ENTRIES = 400;

    private final int m;
    private final int n;
    private final int k;
    private final double[] a; // m x k
    private final double[] b; // k x n
    private final Map<Integer, Entry> entries = new HashMap<>();

    /**
     * One element of op(a) op(b).
     *
     * @param sum of the products, exact
     * @param magnitude the sum of their absolute values, in float64
     */
    record Entry(BigDecimal sum, double magnitude) {}

    /**
     * Products of normal values that the backend holds exactly.
     *
     * @param m rows of op(a)
     * @param n columns of op(b)
     * @param k columns of op(a)
     */
    ExactProducts(Host<?> host, int m, int n, int k) {
        this.m = m;
        this.n = n;
        this.k = k;
        this.a = host.normal(m * k, 11);
        this.b = host.normal(k * n, 12);
        RandomState random = new RandomState(14);
        for (int entry = 0; entry < Math.min(m * n, MOST_ENTRIES); entry++) {
            int at = m * n <= MOST_ENTRIES ? entry : random.interval(m * n - 1);
            entries.computeIfAbsent(at, this::entry);
        }
    }

    private Entry entry(int at) {
        BigDecimal sum = BigDecimal.ZERO;
        double magnitude = 0.0;
        for (int l = 0; l < k; l++) {
            double x = a[at / n * k + l];
            double y = b[l * n + at % n];
            sum = sum.add(new BigDecimal(x).multiply(new BigDecimal(y)));
            magnitude += Math.abs(x * y);
        }
        return new Entry(sum, magnitude);
    }

    /** What to hand to the product as a, row-major: op(a), or its transpose. */
    double[] a(Transpose ta) {
        return ta == Transpose.NO ? a : transposed(a, m, k);
    }

    /** Likewise b. */
    double[] b(Transpose tb) {
        return tb == Transpose.NO ? b : transposed(b, k, n);
    }

    /** By the element's row-major index in the product. */
    Map<Integer, Entry> entries() {
        return entries;
    }

    private static double[] transposed(double[] values, int rows, int cols) {
        double[] result = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                result[j * rows + i] = values[i * cols + j];
            }
        }
        return result;
    }
}
