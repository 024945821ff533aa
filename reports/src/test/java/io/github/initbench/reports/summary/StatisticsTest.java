package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void medianOfOddAndEvenCounts() {
        assertThat(Statistics.median(List.of(7.0))).isEqualTo(7);
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void medianOfExtremes() {
        assertThat(Statistics.median(List.of(Double.MAX_VALUE, Double.MAX_VALUE)))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(Statistics.median(List.of(1.0, Double.POSITIVE_INFINITY, 2.0)))
                .isEqualTo(2);
    }

    @Test
    void medianOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistics.median(List.of()))
                .withMessage("median: expected at least one value, found none");
    }
}
