package io.github.initbench.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.options.TimeValue;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "20, ops/s, 20",
        "20, ops/ms, 20e3",
        "20, ops/us, 20e6",
        "20, ops/ns, 20e9",
        "120, ops/min, 2",
        "20, s/op, 0.05",
        "20, ms/op, 50",
        "20, us/op, 50e3",
        "20, ns/op, 50e6",
        "2, hr/op, 0.0001388888888888889"
    })
    void operationsASecond(double score, String unit, double expected) {
        assertThat(Rate.operationsPerSecond(score, unit).orElseThrow())
                .isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"B/op", "MB/sec", "counts", "---", "ops/", "/op"})
    void whatIsNoRateIsNone(String unit) {
        assertThat(Rate.operationsPerSecond(1.0, unit)).isEmpty();
    }

    @Test
    void shortNamesAreJmhs() {
        for (TimeUnit unit : TimeUnit.values()) {
            String name = TimeValue.tuToString(unit);
            assertThat(Rate.operationsPerSecond(1.0, "ops/" + name)).as(name).isPresent();
        }
    }
}
