package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Intervals over forks: known answers, and how often they hold the truth. */
class ForkBootstrapTest {

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

    /**
     * Of seven, the lowest is the median of the draws with probability 0.0102 and one of the two lowest with 0.108
     * (binomial, four or more of seven at 1/7 and 2/7), so the interval goes from the second to the sixth.
     */
    @Test
    void sevenForksGiveTheSecondToTheSixth() {
        assertThat(ForkBootstrap.ofMedian(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)))
                .isEqualTo(new Interval(2, 6));
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
        Random random = new Random(1);
        int held = 0;
        int samples = 2000;
        for (int i = 0; i < samples; i++) {
            List<Double> forks = new ArrayList<>();
            for (int f = 0; f < ForkBootstrap.FEWEST_FORKS; f++) {
                forks.add(100 + random.nextGaussian());
            }
            Interval interval = Objects.requireNonNull(ForkBootstrap.ofMedian(forks));
            held += interval.low() <= 100 && 100 <= interval.high() ? 1 : 0;
        }
        assertThat((double) held / samples).isCloseTo(0.9375, within(0.022));
    }
}
