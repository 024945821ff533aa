package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How sure the median of fork medians is: 95 % intervals over forks drawn anew from themselves, 10,000 times.
 *
 * <p>Forks are drawn and never iterations: iterations of one JVM share its compiled code and memory layout, and an interval over
 * them shows how well one JVM was measured. Kalibera and Jones, Rigorous benchmarking in reasonable time, ISMM 2013,
 * section 9; Efron and Tibshirani, An introduction to the bootstrap, 1993, section 13.3.
 *
 * <p>Plain percentiles of few forks are too narrow: of seven they go from the second to the sixth, which hold the median in
 * 87.5 %. So the interval of a median is of expanded percentiles, those beyond which a normal mean's interval by Student's t would lie: a
 * share of Phi(-sqrt(n / (n - 1)) t(0.975, n - 1)) at each end. Hesterberg, What teachers should know about the bootstrap, The American
 * Statistician 69 (2015) 371. Up to seven forks that is the range from the lowest to the highest, which n independent forks' true median
 * lies in with probability 1 - 2^(1-n): 98 % with seven, 94 % with five, 88 % with four, 75 % with three. Hence {@link #MIN_FORKS}.
 *
 * <p>The interval of a ratio is of plain percentiles: two medians are seldom both at their worst at once, so that from five forks on they
 * hold the true ratio in 95 % and more; expanded ones would be wider than their name.
 */
public final class ForkBootstrap {

    /** With fewer an interval holds the median clearly less often than 95 %. */
    public static final int MIN_FORKS = 5;

    private static final int DRAWS = 10_000;
    private static final long SEED = 3;

    private ForkBootstrap() {}

    /** Of the median; null with fewer than two forks, which have none. */
    public static @Nullable Interval ofMedian(Collection<Double> forkMedians) {
        if (forkMedians.size() < 2) {
            return null;
        }
        double[] forks = array(forkMedians);
        double[] drawn = new double[forks.length];
        return Bootstrap.interval(SEED, DRAWS, expanded(forks.length), random -> drawnMedian(forks, drawn, random));
    }

    /**
     * Of the median of the one over the median of the other, each drawn by itself; null where either has fewer than two
     * forks. Values above 0.
     */
    public static @Nullable Interval ofRatio(Collection<Double> numerators, Collection<Double> denominators) {
        if (numerators.size() < 2 || denominators.size() < 2) {
            return null;
        }
        double[] above = array(numerators);
        double[] below = array(denominators);
        double[] drawnAbove = new double[above.length];
        double[] drawnBelow = new double[below.length];
        return Bootstrap.interval(
                SEED,
                DRAWS,
                Bootstrap.TAIL,
                random -> drawnMedian(above, drawnAbove, random) / drawnMedian(below, drawnBelow, random));
    }

    /** "1.200 to 1.300", with a remark below {@link #MIN_FORKS}, or why there is none. */
    public static String render(@Nullable Interval interval, int forks) {
        if (interval == null) {
            return forks == 1 ? "one fork, no interval" : Numbers.MISSING;
        }
        String range = Numbers.format(interval.low()) + " to " + Numbers.format(interval.high());
        return forks < MIN_FORKS ? String.format(Locale.ROOT, "%s (%d forks: too narrow)", range, forks) : range;
    }

    /** The share of draws beyond each end, with which the percentiles are those of Student's t. */
    static double expanded(int forks) {
        double t = -TDistribution.of(forks - 1).inverseCumulativeProbability(Bootstrap.TAIL);
        return NormalDistribution.of(0, 1).cumulativeProbability(-Math.sqrt(forks / (forks - 1.0)) * t);
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double drawnMedian(double[] forks, double[] drawn, SplittableRandom random) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = forks[random.nextInt(forks.length)];
        }
        Arrays.sort(drawn);
        return Statistics.ofSorted(drawn);
    }
}
