package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalNumberTest {

    @Test
    void numbersAreReadAsJavaReadsThem() {
        for (String number : new String[] {
            "0.1",
            "123456789.125",
            "9007199254740993",
            "1e22",
            "1e23",
            "4.9e-324",
            "1.7976931348623157e308",
            "+5",
            "-.5",
            "5.",
            "0.30000000000000004",
            "1E-5",
            "000123.4500",
            "2.2250738585072011e-308",
            "0e99999999999",
            "-0"
        }) {
            assertThat(DecimalNumber.parse(number)).as(number).isEqualTo(Double.parseDouble(number));
        }
        for (String none :
                new String[] {"", "-", ".", "e5", "1e", "1e+", "1d", "0x10", "NaN", "Infinity", "1.2.3", "1 2"}) {
            assertThat(DecimalNumber.parse(none)).as(none).isNaN();
        }
        assertThat(DecimalNumber.parse("1e999")).isInfinite();
    }
}
