package io.github.initbench.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @Test
    void percentAndFractionAreTheSame() {
        assertThat(Threshold.parse("5%")).isEqualTo(Threshold.parse("0.05")).isEqualTo(new Threshold(0.05));
        assertThat(Threshold.parse("2.5%").render()).isEqualTo("2.5%");
        assertThat(Threshold.parse(".1").render()).isEqualTo("10%");
        assertThat(Threshold.parse("99.9%")).isEqualTo(Threshold.parse("0.999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "5 %", "-5%", "0", "0%", "1000%", "0,05", "NaN", "1e-2", "٥%", "5", "1", "2.5", "100%"})
    void othersAreRefusedWithWhatWouldBeRight(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.parse(text))
                .withMessageStartingWith("threshold: ")
                .withMessageEndingWith("give 5% or 0.05");
    }
}
