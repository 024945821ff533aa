package io.github.initbench.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as Python 3's repr prints them. */
class NumPyTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.1, -0.1",
        "1, 1.0",
        "100, 100.0",
        "1e-05, 1e-05",
        "1e-4, 0.0001",
        "1e16, 1e+16",
        "9999999999999998, 9999999999999998.0",
        "1.5e-07, 1.5e-07",
        "-1.5e-07, -1.5e-07",
        "1e100, 1e+100",
        "1e22, 1e+22",
        "123456789.0, 123456789.0",
        "0.30000000000000004, 0.30000000000000004",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e+308, 1.7976931348623157e+308",
        "2e23, 2e+23",
        "0.0, 0.0",
        "-0.0, -0.0",
        "Infinity, inf",
        "-Infinity, -inf",
        "NaN, nan",
        "0.6931471805599453, 0.6931471805599453",
        "0.9933333333333333, 0.9933333333333333"
    })
    void asPythonPrintsIt(double value, String text) {
        assertThat(NumPyText.of(value)).isEqualTo(text);
    }

    @Test
    void readsBackAsTheSameNumber() {
        RandomState random = new RandomState(17);
        for (int i = 0; i < 10_000; i++) {
            double value = random.randn() * Math.pow(10.0, i % 600 - 300);
            assertThat(Double.parseDouble(NumPyText.of(value))).isEqualTo(value);
        }
    }
}
