package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    /** The plain sum gives 0; Kahan's, which expects terms below the sum, gives 0 too. */
    @Test
    void termsAboveTheSumLoseNothing() {
        assertThat(sum(1.0, 1e100, 1.0, -1e100)).isEqualTo(2.0);
    }

    @Test
    void thousandsOfTermsAreSummedToTheLastBit() {
        double[] terms = new double[10_000];
        new RandomState(1).randn(terms);
        BigDecimal exact = BigDecimal.ZERO;
        for (double term : terms) {
            exact = exact.add(new BigDecimal(term));
        }
        assertThat(sum(terms)).isEqualTo(exact.doubleValue());
    }

    @Test
    void infinitiesAndNanAreThoseOfThePlainSum() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(sum(1.0, infinity, 1.0)).isEqualTo(infinity);
        assertThat(sum(1.0, -infinity, 1.0)).isEqualTo(-infinity);
        assertThat(sum(infinity, -infinity)).isNaN();
        assertThat(sum(1.0, Double.NaN, 1.0)).isNaN();
        assertThat(sum()).isZero();
    }

    private static double sum(double... terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }
}
