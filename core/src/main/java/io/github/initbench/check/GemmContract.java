package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backend's product must satisfy.
 *
 * <p>Compared with exact arithmetic, to the bound that every order of summation keeps (Higham 2002, "Accuracy and Stability
 * of Numerical Algorithms", section 3.1): |got - exact| is at most (k + 4) u (|alpha| sum |a||b| + |beta||c|), plus k smallest normals.
 * The k + 2 roundings of the longest path cost (k + 2) u / (1 - (k + 2) u), which is less up to a k of 5,000 in float32. Operands are
 * rounded to the backend's type first, so that the exact product is that of what it holds.
 */
final class GemmContract<M extends Matrix> {

    /** m, n, k: empty, vectors, primes, beside powers of two, and larger than a kernel's blocks. */
    private static final int[][] SHAPES = {
        {0, 0, 0},
        {0, 3, 2},
        {3, 0, 2},
        {3, 2, 0},
        {1, 1, 1},
        {1, 7, 5},
        {7, 1, 5},
        {7, 5, 1},
        {1, 1, 19},
        {2, 3, 4},
        {10, 300, 2},
        {5, 2, 300},
        {13, 11, 17},
        {16, 16, 16},
        {17, 15, 33},
        {31, 37, 29},
        {65, 63, 64},
        {3, 5, 601},
        {5, 203, 130},
        {6, 35, 513},
        {7, 70, 45},
        {12, 21, 31},
        {14, 2, 520},
        {14, 270, 131},
        {20, 19, 400},
        {256, 40, 128},
        {257, 131, 263}
    };

    /** Every combination of these: around vectors, tiles of up to 4 rows and 8 columns, and what hangs over. */
    private static final int[] SMALL_M = {1, 2, 3, 4, 5, 13};

    private static final int[] SMALL_N = {1, 2, 3, 4, 5, 7, 8, 9, 17};
    private static final int[] SMALL_K = {1, 2, 3, 4, 5, 9};

    /** What the nearest double, its multiple, its sum and the difference may err by: four roundings. */
    private static final double NEAR = 4 * 0x1p-53;

    private static final double[] BETAS = {0.0, 1.0, 0.5};
    private static final double[] ALPHAS = {1.0, -0.75};

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;
    private final Map<List<Integer>, ExactProducts> products = new HashMap<>(); // by m, n, k

    GemmContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Transpose ta : Transpose.values()) {
            for (Transpose tb : Transpose.values()) {
                String pair = "gemm " + ta.key() + tb.key() + ": ";
                for (int[] s : SHAPES) {
                    checks.add(new Check(
                            pair + s[0] + "x" + s[1] + "x" + s[2] + " against exact arithmetic",
                            () -> exact(ta, tb, s[0], s[1], s[2])));
                }
                checks.add(new Check(pair + "small sizes against exact arithmetic", () -> small(ta, tb)));
            }
        }
        return checks;
    }

    private void small(Transpose ta, Transpose tb) {
        for (int m : SMALL_M) {
            for (int n : SMALL_N) {
                for (int k : SMALL_K) {
                    exact(ta, tb, m, n, k, 1.0, 0.0);
                    exact(ta, tb, m, n, k, -0.75, 0.5);
                }
            }
        }
    }

    private void exact(Transpose ta, Transpose tb, int m, int n, int k) {
        for (double alpha : ALPHAS) {
            for (double beta : BETAS) {
                exact(ta, tb, m, n, k, alpha, beta);
            }
        }
    }

    private void exact(Transpose ta, Transpose tb, int m, int n, int k, double alpha, double beta) {
        ExactProducts exact = products.computeIfAbsent(List.of(m, n, k), shape -> new ExactProducts(host, m, n, k));
        double[] before = host.normal(m * n, 13);
        M a = ta == Transpose.NO ? host.matrix(m, k, exact.a(ta)) : host.matrix(k, m, exact.a(ta));
        M b = tb == Transpose.NO ? host.matrix(k, n, exact.b(tb)) : host.matrix(n, k, exact.b(tb));
        M c = host.matrix(m, n, before);
        backend.gemm(ta, tb, alpha, a, b, beta, c);
        double[] got = host.values(c);
        requireSame("a", host.values(a), exact.a(ta));
        requireSame("b", host.values(b), exact.b(tb));
        exact.entries().forEach((at, entry) -> {
            double magnitude = Math.abs(alpha) * entry.magnitude() + Math.abs(beta) * Math.abs(before[at]);
            double bound = (k + 4) * dtype.unitRoundoff() * magnitude + k * dtype.smallestNormal();
            double near = Math.fma(alpha, entry.nearest(), beta * before[at]);
            if (!(Math.abs(got[at] - near) <= bound - NEAR * magnitude)) {
                BigDecimal expected = exact.exactly(at)
                        .multiply(new BigDecimal(alpha))
                        .add(new BigDecimal(before[at]).multiply(new BigDecimal(beta)));
                require(
                        isWithin(got[at], expected, bound),
                        () -> m + "x" + n + "x" + k + ", alpha " + alpha + ", beta " + beta + ": c[" + at / n + ", "
                                + at % n + "] is " + got[at] + ", exactly " + expected.doubleValue() + ", bound "
                                + bound);
            }
        });
    }

    private static boolean isWithin(double got, BigDecimal expected, double bound) {
        return Double.isFinite(got)
                && new BigDecimal(got).subtract(expected).abs().compareTo(new BigDecimal(bound)) <= 0;
    }
}
