package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether the iterations of a fork come from one steady state: no change point and no slope.
 *
 * <p>Two statistics over their sequence: the largest t of a split into two parts, each of two iterations or more, and the size of
 * the least-squares slope. Each becomes its p-value among the order that was seen and 9,999 random orders of the same iterations; the
 * smaller of the two is the statistic of one test. A fork is unsteady where 5 % of the orders at most have one as small, and
 * the step, or the drift from first to last, is at least {@link #PRACTICAL} of the mean. So a fork whose iterations come in random order, whatever
 * their distribution, is called unsteady with probability 0.05 at most, and no level is spent twice on what both statistics see. A
 * permutation test as in Good, Permutation Tests (2000), chapter 3; the change point by the largest t as in Worsley, JASA 74 (1979)
 * 365; the smallest p-value by its own permutation distribution as in Westfall and Young, Resampling-Based Multiple Testing (1993).
 *
 * <p>What is invisible: one odd iteration of ten, at an end as two of ten orders have it, and in the middle where it is neither step nor
 * slope. Two odd ones at one end are found, as 2 of 45 orders have them at an end; elsewhere they are not.
 */
public final class SteadyState {

    /** A step or drift below this share of the mean does not matter. */
    public static final double PRACTICAL = 0.02;

    /** With nine, two odd iterations at an end would be 2 of 36 orders, 5.6 %, and never be found. */
    public static final int MIN_ITERATIONS = 10;

    private static final double LEVEL = 0.05;
    private static final int ORDERS = 10_000;
    private static final long SEED = 17;
    private static final int MIN_PART = 2;

    /** Orders with the same statistic have it up to rounding. */
    private static final double TIED = 1e-9;

    /** What remains of the squares within the parts of a perfect step is rounding, and another in each order. */
    private static final double MIN_WITHIN = 1e-12;

    private SteadyState() {}

    /** The verdict on the scores in their order; empty with fewer than {@link #MIN_ITERATIONS}. */
    public static Optional<Boolean> isSteady(List<Double> scores) {
        if (scores.size() < MIN_ITERATIONS) {
            return Optional.empty();
        }
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double[] y = scores.stream().mapToDouble(score -> score - mean).toArray(); // sums of squares do not cancel then
        boolean steps = step(y).size() >= PRACTICAL * mean;
        boolean drifts = Math.abs(slope(y)) * (y.length - 1) >= PRACTICAL * mean;
        if (!steps && !drifts) {
            return Optional.of(true);
        }
        return Optional.of(p(y) > LEVEL);
    }

    /** The share of orders, the one that was seen among them, whose smaller p-value is at most its own. Reorders y. */
    private static double p(double[] y) {
        double[] steps = new double[ORDERS];
        double[] slopes = new double[ORDERS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int order = 0; order < ORDERS; order++) {
            steps[order] = step(y).t();
            slopes[order] = Math.abs(slope(y));
            shuffle(y, random);
        }
        int[] stepRanks = ranks(steps);
        int[] slopeRanks = ranks(slopes);
        int seen = Math.min(stepRanks[0], slopeRanks[0]);
        long asRare = IntStream.range(0, ORDERS)
                .filter(order -> Math.min(stepRanks[order], slopeRanks[order]) <= seen)
                .count();
        return (double) asRare / ORDERS;
    }

    /** How many values are as large as each or larger: its p-value in units of one order. */
    private static int[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .mapToInt(value -> sorted.length - below(sorted, value * (1 - TIED)))
                .toArray();
    }

    /** How many of the sorted values are less. */
    private static int below(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * The best split.
     *
     * @param t the difference of the parts' means over its standard error
     * @param size the difference itself
     */
    private record Step(double t, double size) {}

    private static Step step(double[] y) {
        double largest = 0.0;
        double size = 0.0;
        double total = 0.0; // of rounding alone
        double squares = 0.0;
        for (double v : y) {
            total += v;
            squares += v * v;
        }
        double left = 0.0;
        for (int i = 1; i <= y.length - MIN_PART; i++) {
            left += y[i - 1];
            if (i >= MIN_PART) {
                int rest = y.length - i;
                double difference = Math.abs(left / i - (total - left) / rest);
                double within = squares - left * left / i - (total - left) * (total - left) / rest;
                double variance = Math.max(within, MIN_WITHIN * squares) / (y.length - 2);
                double t = difference / Math.sqrt(variance * (1.0 / i + 1.0 / rest));
                if (t > largest) {
                    largest = t;
                    size = difference;
                }
            }
        }
        return new Step(largest, size);
    }

    /** Least squares over 0, 1, 2, ... */
    private static double slope(double[] y) {
        double middle = (y.length - 1) / 2.0;
        double xy = 0.0;
        double xx = 0.0;
        for (int i = 0; i < y.length; i++) {
            xy += (i - middle) * y[i];
            xx += (i - middle) * (i - middle);
        }
        return xy / xx;
    }

    private static void shuffle(double[] y, SplittableRandom random) {
        for (int i = y.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = y[i];
            y[i] = y[j];
            y[j] = swapped;
        }
    }
}
