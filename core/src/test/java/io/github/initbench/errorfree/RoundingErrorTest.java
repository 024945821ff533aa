package io.github.initbench.errorfree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Results and their errors add up to what is exact. */
class RoundingErrorTest {

    private static final int PAIRS = 10_000;

    private final RandomState random = new RandomState(21);

    /** Of either sign, from 2^-span to 2^span. */
    private double value(int span) {
        double magnitude = Math.scalb(1.0 + random.randomSample(), random.interval(2 * span) - span);
        return random.interval(1) == 0 ? magnitude : -magnitude;
    }

    @Test
    void sumAndErrorAreExact() {
        for (int pair = 0; pair < PAIRS; pair++) {
            double a = value(60);
            double b = value(60);
            BigDecimal error = new BigDecimal(RoundingError.ofSum(a, b, a + b));
            assertThat(new BigDecimal(a + b).add(error)).isEqualByComparingTo(new BigDecimal(a).add(new BigDecimal(b)));
        }
    }

    @Test
    void float32SumAndErrorAreExact() {
        for (int pair = 0; pair < PAIRS; pair++) {
            float a = (float) value(30);
            float b = (float) value(30);
            BigDecimal error = new BigDecimal(RoundingError.ofSum(a, b, a + b));
            assertThat(new BigDecimal(a + b).add(error)).isEqualByComparingTo(new BigDecimal(a).add(new BigDecimal(b)));
        }
    }

    @Test
    void ofOrderedTermsTheErrorIsThatOfTheSum() {
        for (int pair = 0; pair < PAIRS; pair++) {
            double small = value(60);
            double large = small * (1.0 + Math.abs(value(60)));
            assertThat(RoundingError.ofOrderedSum(large, small, large + small))
                    .isEqualTo(RoundingError.ofSum(large, small, large + small));
        }
        assertThat(RoundingError.ofOrderedSum(0.0, 0.1, 0.1)).isZero();
    }

    @Test
    void productAndErrorAreExact() {
        for (int pair = 0; pair < PAIRS; pair++) {
            double a = value(60);
            double b = value(60);
            BigDecimal error = new BigDecimal(RoundingError.ofProduct(a, b, a * b));
            assertThat(new BigDecimal(a * b).add(error))
                    .isEqualByComparingTo(new BigDecimal(a).multiply(new BigDecimal(b)));
        }
    }

    @Test
    void infiniteResultsHaveNoError() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(RoundingError.ofSum(1e308, 1e308, infinity)).isNaN();
        assertThat(RoundingError.ofSum(3e38f, 3e38f, Float.POSITIVE_INFINITY)).isNaN();
        assertThat(RoundingError.ofSum(infinity, 1.0, infinity)).isNaN();
        assertThat(RoundingError.ofSum(1.0, infinity, infinity)).isNaN();
        assertThat(RoundingError.ofProduct(infinity, 2.0, infinity)).isNaN();
    }
}
