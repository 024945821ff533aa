package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Whether the iterations of a fork come from one steady state: no change point and no slope.
 *
 * <p>Two statistics over their sequence: the largest t of a split into two parts, each of two iterations or more, and the least-squares
 * slope. A fork is unsteady where one of them exceeds what 97.5 % of random orders of the same iterations give, and what it
 * stands for, the step or the drift from first to last, is at least {@link #PRACTICAL} of the mean. So a fork whose iterations
 * come in random order, whatever their distribution, is called unsteady with probability 0.05 at most. A permutation test as in Good, Permutation Tests
 * (2000), chapter 3; the change point by the largest t as in Worsley, JASA 74 (1979) 365.
 */
public final class SteadyState {

    /** A step or drift below this share of the mean does not matter. */
    public static final double PRACTICAL = 0.02;

    /** With fewer iterations no order is rare enough to tell. */
    public static final int FEWEST_ITERATIONS = 10;

    private static final double LEVEL = 0.025;
    private static final int ORDERS = 1999;
    private static final long SEED = 17;
    private static final int SMALLEST_PART = 2;

    private SteadyState() {}

    /** The verdict on the scores in their order; empty with fewer than {@link #FEWEST_ITERATIONS}. */
    public static Optional<Boolean> isSteady(List<Double> scores) {
        if (scores.size() < FEWEST_ITERATIONS) {
            return Optional.empty();
        }
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double[] y = scores.stream().mapToDouble(score -> score - mean).toArray(); // sums of squares do not cancel then
        boolean steps = step(y).size() >= PRACTICAL * mean;
        boolean drifts = Math.abs(slope(y)) * (y.length - 1) >= PRACTICAL * mean;
        if (!steps && !drifts) {
            return Optional.of(true);
        }
        double t = step(y).t();
        double slope = Math.abs(slope(y));
        int asLargeSteps = 1; // the order that was seen is one of them
        int asLargeSlopes = 1;
        Random random = new Random(SEED);
        for (int i = 0; i < ORDERS; i++) {
            shuffle(y, random);
            asLargeSteps += step(y).t() >= t ? 1 : 0;
            asLargeSlopes += Math.abs(slope(y)) >= slope ? 1 : 0;
        }
        double most = LEVEL * (ORDERS + 1);
        return Optional.of(!(steps && asLargeSteps <= most) && !(drifts && asLargeSlopes <= most));
    }

    /**
     * The best split.
     *
     * @param t the difference of the parts' means over its standard error
     * @param size the difference itself
     */
    private record Step(double t, double size) {}

    private static Step step(double[] y) {
        Step best = new Step(0.0, 0.0);
        double total = Arrays.stream(y).sum(); // of rounding alone
        double squares = Arrays.stream(y).map(v -> v * v).sum();
        double left = 0.0;
        for (int i = 1; i <= y.length - SMALLEST_PART; i++) {
            left += y[i - 1];
            if (i >= SMALLEST_PART) {
                int rest = y.length - i;
                double difference = Math.abs(left / i - (total - left) / rest);
                double within = squares - left * left / i - (total - left) * (total - left) / rest;
                double variance = Math.max(within, Double.MIN_NORMAL) / (y.length - 2);
                double t = difference / Math.sqrt(variance * (1.0 / i + 1.0 / rest));
                if (t > best.t()) {
                    best = new Step(t, difference);
                }
            }
        }
        return best;
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

    private static void shuffle(double[] y, Random random) {
        for (int i = y.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = y[i];
            y[i] = y[j];
            y[j] = swapped;
        }
    }
}
