package io.github.initbench.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against published and hand-computed values. */
class RankStatisticsTest {

    private static final double ROUNDING = 1e-12;

    /**
     * Hollander and Wolfe 1973, page 69: permeability of the chorioamnion, as in the example of R's wilcox.test, which gives W = 35
     * and one-sided p = 0.1272. Of the 3003 ways to draw five of fifteen 382 are as extreme, and as many on the other side.
     */
    @Test
    void hollanderAndWolfe() {
        List<Double> term = List.of(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46);
        List<Double> early = List.of(1.15, 0.88, 0.90, 0.74, 1.21);
        RankStatistics ranks = RankStatistics.of(term, early);
        assertThat(ranks.u()).isEqualTo(35.0);
        assertThat(ranks.p()).isCloseTo(2 * 382 / 3003.0, within(ROUNDING));
        assertThat(ranks.cliffsDelta()).isCloseTo(2 * 35 / 50.0 - 1, within(ROUNDING));
    }

    /** Only one of the 252 ways to draw five of ten, and its mirror, separates them. */
    @Test
    void whollyApart() {
        RankStatistics ranks = RankStatistics.of(List.of(6.0, 7.0, 8.0, 9.0, 10.0), List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertThat(ranks.u()).isEqualTo(25.0);
        assertThat(ranks.p()).isCloseTo(2 / 252.0, within(ROUNDING));
        assertThat(ranks.cliffsDelta()).isEqualTo(1.0);
    }

    /** Of nine pairs two are larger, five smaller and two tied. */
    @Test
    void tiesCountHalf() {
        RankStatistics ranks = RankStatistics.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 2.0, 4.0));
        assertThat(ranks.u()).isEqualTo(3.0);
        assertThat(ranks.cliffsDelta()).isCloseTo(-1 / 3.0, within(ROUNDING));
        assertThat(ranks.p()).isBetween(0.0, 1.0);
    }

    @Test
    void allTheSameIsNoEvidence() {
        RankStatistics ranks = RankStatistics.of(List.of(1.0, 1.0), List.of(1.0, 1.0));
        assertThat(ranks.p()).isEqualTo(1.0);
        assertThat(ranks.cliffsDelta()).isZero();
    }

    /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.02), "holm"): 4 x 0.01, then 3 x 0.02, which 2 x 0.03 and 0.04 do not exceed. */
    @Test
    void holm() {
        assertThat(RankStatistics.holm(List.of(0.01, 0.04, 0.03, 0.02))).containsExactly(0.04, 0.06, 0.06, 0.06);
        assertThat(RankStatistics.holm(List.of(0.6, 0.5))).containsExactly(1.0, 1.0);
        assertThat(RankStatistics.holm(List.of())).isEmpty();
    }
}
