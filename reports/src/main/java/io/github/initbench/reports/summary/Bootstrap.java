package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Percentile intervals by drawing samples anew from themselves. Efron and Tibshirani 1993, section 13.3. */
final class Bootstrap {

    private static final int DRAWS = 2000;
    /** Of a plain interval of 95 %, beyond each end. */
    static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * The interval of what is computed from each draw.
     *
     * @param draw makes a sample of the same size and computes the value; the same seed gives the same interval
     */
    static Interval interval(long seed, ToDoubleFunction<SplittableRandom> draw) {
        return interval(seed, DRAWS, TAIL, draw);
    }

    /**
     * The same with so many draws, and another share of them beyond each end.
     *
     * @param tail 0.025 for a plain interval of 95 %
     */
    static Interval interval(long seed, int draws, double tail, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[draws];
        for (int i = 0; i < draws; i++) {
            values[i] = draw.applyAsDouble(random);
        }
        Arrays.sort(values);
        int cut = (int) (tail * draws);
        return new Interval(values[cut], values[draws - 1 - cut]);
    }
}
