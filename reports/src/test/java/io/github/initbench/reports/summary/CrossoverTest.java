package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Times that are powers of the size cross where arithmetic predicts. */
class CrossoverTest {

    private static double cubic(double s) {
        return 1e-9 * s * s * s;
    }

    /** As fast at a size of 64, and faster above. */
    private static double quadratic(double s) {
        return 64e-9 * s * s;
    }

    @Test
    void powersCrossExactly() {
        Crossover crossover =
                Crossover.of(Ladders.exact(CrossoverTest::cubic), Ladders.exact(CrossoverTest::quadratic));
        assertThat(crossover.size()).isCloseTo(64.0, within(1e-9));
        assertThat(crossover.interval().low()).isCloseTo(64.0, within(1e-9));
        assertThat(crossover.interval().high()).isCloseTo(64.0, within(1e-9));
    }

    @Test
    void whoIsFasterEverywhereIsSoFromZero() {
        Crossover crossover = Crossover.of(Ladders.exact(CrossoverTest::cubic), Ladders.exact(s -> 0.5 * cubic(s)));
        assertThat(crossover).isEqualTo(new Crossover(0.0, new Interval(0.0, 0.0)));
    }

    @Test
    void whoIsSlowerAtTheLargestIsSoFromInfinityOn() {
        double never = Double.POSITIVE_INFINITY;
        assertThat(Crossover.of(Ladders.exact(CrossoverTest::quadratic), Ladders.exact(CrossoverTest::cubic)))
                .isEqualTo(new Crossover(never, new Interval(never, never)));
        assertThat(Crossover.of(Ladders.exact(CrossoverTest::cubic), Ladders.exact(CrossoverTest::cubic))
                        .size())
                .as("as fast is not faster")
                .isEqualTo(never);
    }

    /** Faster at 11 to 50, slower at 110, faster again: only from there on it stays so. */
    @Test
    void theLastCrossingCounts() {
        Ladder base = Ladders.exact(s -> 1.0);
        Ladder candidate = Ladders.exact(s -> s == 5.0 || s == 110.0 ? 2.0 : 0.5);
        assertThat(Crossover.of(base, candidate).size()).isCloseTo(Math.sqrt(110.0 * 230.0), within(1e-9));
    }

    /** Times off by about 3 % of fork and iteration: the ratio's slope of 1 moves the crossing by about as much. */
    @Test
    void noiseGivesAnIntervalAroundTheTruth() {
        Ladder base = Ladders.noisy(CrossoverTest::cubic, 0.03, 5, 5, 1);
        Ladder candidate = Ladders.noisy(CrossoverTest::quadratic, 0.03, 5, 5, 2);
        Crossover crossover = Crossover.of(base, candidate);
        assertThat(crossover.interval().low()).isBetween(55.0, 64.0);
        assertThat(crossover.interval().high()).isBetween(64.0, 74.0);
        assertThat(crossover.size())
                .isBetween(crossover.interval().low(), crossover.interval().high());
        assertThat(Crossover.of(base, candidate)).as("the same each time").isEqualTo(crossover);
    }

    @Test
    void moreNoiseGivesAWiderInterval() {
        assertThat(width(0.1)).isGreaterThan(2 * width(0.01));
    }

    private static double width(double sd) {
        Interval interval = Crossover.of(
                        Ladders.noisy(CrossoverTest::cubic, sd, 5, 5, 3),
                        Ladders.noisy(CrossoverTest::quadratic, sd, 5, 5, 4))
                .interval();
        return interval.high() - interval.low();
    }

    @Test
    void differentSizesAreRefused() {
        Ladder full = Ladders.exact(CrossoverTest::cubic);
        Ladder some = new Ladder(full.steps().subList(1, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crossover.of(full, some))
                .withMessageStartingWith(
                        "crossover: the sizes [5.0, 11.0, 23.0, 50.0, 110.0, 230.0, 500.0] and [11.0, 23.0, 50.0]");
        Ladder one = new Ladder(List.of(full.steps().get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Crossover.of(one, one));
    }
}
