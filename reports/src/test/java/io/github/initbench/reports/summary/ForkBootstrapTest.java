package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals over forks: known answers, and how often they hold the truth. */
class ForkBootstrapTest {

    private static final int SAMPLES = 500;

    @Test
    void oneForkHasNone() {
        assertThat(ForkBootstrap.ofMedian(List.of(1.0))).isNull();
        assertThat(ForkBootstrap.ofMedian(List.of())).isNull();
        assertThat(ForkBootstrap.ofRatio(List.of(1.0), List.of(1.0, 2.0))).isNull();
        assertThat(ForkBootstrap.render(null, 1)).isEqualTo("one fork, no interval");
    }

    /** The lowest of five is the median of five draws with probability 0.0579, above 0.025: the interval is the range. */
    @Test
    void fiveForksGiveTheirRange() {
        List<Double> forks = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
        Interval interval = ForkBootstrap.ofMedian(forks);
        assertThat(interval).isEqualTo(new Interval(1, 5));
        assertThat(ForkBootstrap.render(interval, 5)).isEqualTo("1.000 to 5.000");
        assertThat(ForkBootstrap.render(interval, 4)).isEqualTo("1.000 to 5.000 (4 forks: too narrow)");
    }

    /** The lowest of seven is the median of seven draws with probability 0.0102, above the expanded 0.0041: the range. */
    @Test
    void sevenForksGiveTheirRange() {
        assertThat(ForkBootstrap.ofMedian(upTo(7))).isEqualTo(new Interval(1, 7));
    }

    /**
     * Of thirteen, one of the two lowest is the median of the draws with probability 0.0015 and one of the three lowest with 0.0157
     * (binomial, seven or more of thirteen at 2/13 and 3/13); the expanded share is 0.0117.
     */
    @Test
    void thirteenForksGiveTheThirdToTheEleventh() {
        assertThat(ForkBootstrap.ofMedian(upTo(13))).isEqualTo(new Interval(3, 11));
    }

    private static List<Double> upTo(int forks) {
        return IntStream.rangeClosed(1, forks).asDoubleStream().boxed().toList();
    }

    /** Against SciPy 1.17.1: norm.cdf(-sqrt(n / (n - 1)) * t.ppf(0.975, n - 1)). */
    @ParameterizedTest
    @CsvSource({"5, 0.0009541006", "7, 0.0041091538", "10, 0.0085506390", "13, 0.0116713006"})
    void percentilesAreExpanded(int forks, double share) {
        assertThat(ForkBootstrap.expanded(forks)).isCloseTo(share, within(1e-9));
    }

    @Test
    void theSameForksGiveTheSameInterval() {
        List<Double> forks = List.of(5.0, 1.5, 4.25, 2.0, 3.0, 9.0, 7.0, 6.5);
        assertThat(ForkBootstrap.ofMedian(forks)).isEqualTo(ForkBootstrap.ofMedian(forks));
    }

    @Test
    void aRatioOfConstantsIsExact() {
        assertThat(ForkBootstrap.ofRatio(List.of(3.0, 3.0, 3.0), List.of(2.0, 2.0)))
                .isEqualTo(new Interval(1.5, 1.5));
    }

    /**
     * Five normal forks hold their median in their range with probability 1 - 2/32 = 0.9375 exactly. Of 2000 seeded
     * samples the share is off by more than 0.022, four standard errors, once in 16,000 seeds.
     */
    @Test
    void coverageOfFiveForksIsThatOfTheirRange() {
        assertThat(coverage(5, 4 * SAMPLES)).isCloseTo(0.9375, within(0.022));
    }

    /** At least as often as five, by the same error: theirs is above 0.96, five standard errors of 500 samples above the bound. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 10, 13})
    void moreForksHoldTheirMedianAsOften(int forks) {
        assertThat(coverage(forks, SAMPLES)).isGreaterThanOrEqualTo(0.9375 - 0.022);
    }

    private static double coverage(int n, int samples) {
        Random random = new Random(1);
        int held = 0;
        for (int i = 0; i < samples; i++) {
            Interval interval = Objects.requireNonNull(ForkBootstrap.ofMedian(normal(n, random)));
            held += interval.low() <= 100 && 100 <= interval.high() ? 1 : 0;
        }
        return (double) held / samples;
    }

    /** Plain percentiles do for the ratio of two medians: 95 % less four standard errors, of 500 seeded pairs. */
    @ParameterizedTest
    @CsvSource({"5, 5", "7, 7", "5, 13"})
    void aRatioIsHeldAsOftenAsStated(int above, int below) {
        Random random = new Random(1);
        int held = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Interval interval =
                    Objects.requireNonNull(ForkBootstrap.ofRatio(normal(above, random), normal(below, random)));
            held += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
        }
        assertThat((double) held / SAMPLES).isGreaterThanOrEqualTo(0.95 - 0.039);
    }

    private static List<Double> normal(int forks, Random random) {
        return Stream.generate(() -> 100 + random.nextGaussian()).limit(forks).toList();
    }
}
