package io.github.initbench.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sigmoid-weighted linear unit against one computed in 50 decimal digits. */
class SiluTest {

    private static final MathContext DIGITS = new MathContext(50);
    private static final double UNIT = 0x1p-53;
    private static final Silu SILU = new Silu();

    /** s = 1 / (1 + exp(-z)). */
    private static BigDecimal sigmoid(BigDecimal z) {
        BigDecimal exp = exp(z.abs());
        BigDecimal denominator = exp.add(BigDecimal.ONE);
        return (z.signum() < 0 ? BigDecimal.ONE : exp).divide(denominator, DIGITS);
    }

    /** exp(x) = exp(x / 1024)^1024 by Taylor's series, x from 0 to 800. */
    private static BigDecimal exp(BigDecimal x) {
        MathContext wider = new MathContext(70);
        BigDecimal small = x.divide(BigDecimal.valueOf(1024), wider);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k <= 60; k++) {
            term = term.multiply(small, wider).divide(BigDecimal.valueOf(k), wider);
            sum = sum.add(term, wider);
        }
        return sum.pow(1024, wider);
    }

    private static void assertWithin(double actual, BigDecimal exact, double error) {
        assertThat(new BigDecimal(actual).subtract(exact).abs().doubleValue())
                .as("error of %s", actual)
                .isLessThanOrEqualTo(error);
    }

    /** A sigmoid has an error of 2 units in the last place; the derivatives cancel as far as is stated. */
    @ParameterizedTest
    @ValueSource(
            doubles = {
                -700,
                -37.5,
                -8,
                -2.3993572805154675,
                -2,
                -1.2784645427610737,
                -1,
                -0.5,
                -1e-9,
                0,
                1e-300,
                0.25,
                1,
                1.5,
                2.3993572805154675,
                8,
                37.5,
                700
            })
    void derivativesAreThoseOfHighPrecision(double z) {
        BigDecimal x = new BigDecimal(z);
        BigDecimal s = sigmoid(x);
        BigDecimal t = sigmoid(x.negate());
        BigDecimal weighted = x.multiply(s).multiply(t);
        double a = SILU.value(z);
        assertWithin(a, x.multiply(s), 6 * UNIT * Math.abs(a));
        double first = SILU.derivative(z, a);
        assertWithin(first, s.add(weighted), UNIT * (6 * Math.abs(first) + SILU.cancellation(z, a)));
        double second = SILU.secondDerivative(z, a);
        BigDecimal exact = s.multiply(t).multiply(BigDecimal.valueOf(2)).add(weighted.multiply(t.subtract(s)));
        assertWithin(second, exact, 8 * UNIT * s.min(t).doubleValue() * (2 + Math.abs(z)));
    }

    /** As large as one of the two terms, of which nothing is left at the least value. */
    @Test
    void derivativeCancelsBelowZero() {
        double least = -1.2784645427610737;
        assertThat(SILU.derivative(least, SILU.value(least))).isCloseTo(0, within(UNIT));
        assertThat(SILU.cancellation(least, SILU.value(least))).isCloseTo(14 * 0.2178117057, within(1e-9));
        assertThat(SILU.cancellation(0, 0)).isEqualTo(7);
        assertThat(SILU.cancellation(-800, SILU.value(-800))).isZero();
    }

    @Test
    void isNotMonotonic() {
        assertThat(SILU.value(-1.2784645427610737)).isCloseTo(-0.2784645427610738, within(2 * UNIT));
        assertThat(SILU.value(-1)).isGreaterThan(SILU.value(-1.2784645427610737));
        assertThat(SILU.value(-2)).isGreaterThan(SILU.value(-1.2784645427610737));
    }

    /** The steepest slope is where the second derivative changes its sign. */
    @Test
    void steepestSlope() {
        double z = 2.3993572805154675;
        assertThat(SILU.derivative(z, SILU.value(z))).isCloseTo(SILU.maxSlope(), within(1e-14));
        assertThat(SILU.secondDerivative(z, SILU.value(z))).isCloseTo(0, within(1e-15));
    }

    @Test
    void limitsAtTheInfinities() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(SILU.value(infinity)).isEqualTo(infinity);
        assertThat(SILU.value(-infinity)).isEqualTo(-0.0);
        assertThat(SILU.derivative(infinity, infinity)).isOne();
        assertThat(SILU.derivative(-infinity, -0.0)).isZero();
        assertThat(SILU.secondDerivative(infinity, infinity)).isZero();
        assertThat(SILU.secondDerivative(-infinity, -0.0)).isZero();
    }

    /** tanh's 1 - a^2: the rounding of a^2 stays where the difference is small, that of the difference is its own. */
    @Test
    void tanhsDerivativeCancelsAsFarAsStated() {
        Tanh tanh = new Tanh();
        double cancelled = 0;
        for (double a = -1; a <= 1; a += 0x1.01p-12) {
            double derivative = tanh.derivative(0, a);
            BigDecimal exact = BigDecimal.ONE.subtract(new BigDecimal(a).pow(2));
            assertWithin(derivative, exact, UNIT * (derivative + tanh.cancellation(0, a)));
            double error = new BigDecimal(derivative).subtract(exact).abs().doubleValue();
            cancelled = Math.max(cancelled, error / (UNIT * derivative));
        }
        assertThat(cancelled).isGreaterThan(2); // more than two roundings of the result account for
        assertThat(tanh.cancellation(0, -0.5)).isEqualTo(0.25);
    }
}
