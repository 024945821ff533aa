package io.github.initbench.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A curve in a line. */
class SparklineTest {

    @Test
    void barsGoFromTheLowestToTheHighest() {
        assertThat(Sparkline.of(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)))
                .isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(List.of(7.0, 0.0))).isEqualTo("█▁");
    }

    @Test
    void whatIsNoNumberIsAGap() {
        assertThat(Sparkline.of(List.of(Double.POSITIVE_INFINITY, 1.0, Double.NaN, 0.0)))
                .isEqualTo("·█·▁");
        assertThat(Sparkline.of(List.of(Double.NaN))).isEqualTo("·");
    }

    @Test
    void aConstantIsLow() {
        assertThat(Sparkline.of(List.of(0.69, 0.69, 0.69))).isEqualTo("▁▁▁");
        assertThat(Sparkline.of(List.of(0.693147181, 0.693147180, 0.693147179))).isEqualTo("▁▁▁");
    }

    /** The first and the last are among those that are shown. */
    @Test
    void manyValuesAreThinnedOut() {
        List<Double> values = IntStream.range(0, 1000).mapToObj(Double::valueOf).toList();
        assertThat(Sparkline.of(values)).hasSize(60).startsWith("▁").endsWith("█");
    }

    @Test
    void nothingIsShownOffATerminal() {
        assertThat(Sparkline.isShown(System.err)).isFalse();
    }
}
