package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1.000",
        "-12.3456, -12.35",
        "9999.6, 10000",
        "123456, 123500",
        "9999999, 10000000",
        "12345678, 1.235e+07",
        "0.00012345678, 0.0001235",
        "0.00009, 9.000e-05",
        "4.9E-324, 4.900e-324",
        "Infinity, Infinity",
        "NaN, NaN"
    })
    void fourSignificantDigits(double value, String expected) throws Exception {
        assertThat(Numbers.format(value)).isEqualTo(expected);
        for (String languageTag : new String[] {"de-DE", "ar", "ar-EG-u-nu-arab"}) {
            Locales.with(languageTag, () -> assertThat(Numbers.format(value)).isEqualTo(expected));
        }
    }

    @Test
    void countsKeepTheirDigits() {
        assertThat(Numbers.count(123456.0)).isEqualTo("123456");
        assertThat(Numbers.count(12000.0)).isEqualTo("12000");
        assertThat(Numbers.count(0.0)).isEqualTo("0");
        assertThat(Numbers.count(2.5)).isEqualTo("2.5");
    }

    /** What is not all looks like less than all, what is not nothing like more. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0, 0",
        "1.0, 0, 100",
        "1.0, 1, 100.0",
        "0.995, 0, 99.5",
        "0.004, 0, 0.4",
        "0.0049999, 1, 0.5",
        "0.994, 0, 99",
        "0.99996, 1, 99.996",
        "0.99999, 2, 99.999",
        "0.9999999999999999, 0, 99.99999999999999",
        "0.83, 0, 83",
        "0.9933333333333333, 1, 99.3"
    })
    void percent(double fraction, int decimals, String expected) throws Exception {
        assertThat(Numbers.percent(fraction, decimals)).isEqualTo(expected);
        Locales.with(
                "ar-EG-u-nu-arab",
                () -> assertThat(Numbers.percent(fraction, decimals)).isEqualTo(expected));
    }

    @Test
    void missingIsADash() {
        assertThat(Numbers.format(null)).isEqualTo("-");
        assertThat(Numbers.count(null)).isEqualTo("-");
    }
}
