package io.github.initbench.check;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A product of one shape and what it must be: op(a) and op(b), and some or all elements of what they multiply to.
 *
 * <p>Elements are made once for all transposes, alpha and beta of the shape, to the nearest double by compensated sums; exactly, which
 * takes longer than the backend's products, only where that leaves a doubt.
 */
final class ExactProducts {

    private static final int MAX_ENTRIES = 400;

    private final int m;
    private final int n;
    private final int k;
    private final double[] a; // m x k
    private final double[] b; // k x n
    private final Map<Integer, Entry> entries = new HashMap<>();

    /**
     * One element of op(a) op(b).
     *
     * @param nearest the sum of the products, to one rounding in float64
     * @param magnitude the sum of their absolute values, in float64
     */
    record Entry(double nearest, double magnitude) {}

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
        for (int entry = 0; entry < Math.min(m * n, MAX_ENTRIES); entry++) {
            int at = m * n <= MAX_ENTRIES ? entry : random.interval(m * n - 1);
            entries.computeIfAbsent(at, this::entry);
        }
    }

    private Entry entry(int at) {
        int row = at / n * k; // where its row of op(a) begins
        int column = at % n;
        double magnitude = 0.0;
        for (int l = 0; l < k; l++) {
            magnitude += Math.abs(a[row + l] * b[l * n + column]);
        }
        return new Entry(Compensated.dot(a, row, 1, b, column, n, k), magnitude);
    }

    /** The sum of the products of one element, without any rounding. */
    BigDecimal exactly(int at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int l = 0; l < k; l++) {
            sum = sum.add(new BigDecimal(a[at / n * k + l]).multiply(new BigDecimal(b[l * n + at % n])));
        }
        return sum;
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
