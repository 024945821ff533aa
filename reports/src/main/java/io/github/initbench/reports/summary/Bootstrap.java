package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Percentile intervals by drawing samples anew from themselves. Efron and Tibshirani 1993, section 13.3. */
final class Bootstrap {

    private static final int DRAWS = 2000;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * The interval of what is computed from each draw.
     *
     * @param draw makes a sample of the same size and computes the value; the same seed gives the same interval
     */
    static Interval interval(long seed, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            values[i] = draw.applyAsDouble(random);
        }
        Arrays.sort(values);
        int cut = (int) (TAIL * DRAWS);
        return new Interval(values[cut], values[DRAWS - 1 - cut]);
    }
}
