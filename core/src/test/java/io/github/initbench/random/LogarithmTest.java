package io.github.initbench.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The logarithm against one computed in 45 decimal digits. */
class LogarithmTest {
    private static final MathContext DIGITS = new MathContext(45);
    private static final BigDecimal LN2 = twiceAtanh(BigDecimal.ONE.divide(BigDecimal.valueOf(3), DIGITS));
    private static final BigDecimal TWO_POW_MINUS_103 = BigDecimal.valueOf(0x1p-103);
    private static final int POINTS = 3000;

    @Test
    void referenceAgreesWithPublishedDigits() {
        assertThat(LN2.toString()).startsWith("0.693147180559945309417232121458176568075");
        assertThat(exactLog(10).toString()).startsWith("2.302585092994045684017991454684364207601");
    }

    @Test
    void unitInterval() {
        assertCorrectlyRounded(u -> u);
    }

    @Test
    void closeToOne() {
        RandomState exponents = new RandomState(12);
        assertCorrectlyRounded(u -> 1 + (u - 0.5) * Math.scalb(1.0, -exponents.interval(50)));
    }

    /** Here the logarithm may lie next to the middle between two doubles: that of 1 - 2^-52 does, to a relative 2^-106. */
    @Test
    void allNeighboursOfOne() {
        for (int j = -2000; j <= 2000; j++) {
            assertCorrectlyRounded(1 + j * 0x1p-53);
        }
    }

    @Test
    void everyTableCellAndItsEdges() {
        for (int k = 2 * 181 - 1; k <= 4 * 182; k++) { // half-cells from 0.7 to 1.42
            double edge = k / 512.0;
            assertCorrectlyRounded(edge);
            assertCorrectlyRounded(Math.nextDown(edge));
            assertCorrectlyRounded(Math.nextUp(edge));
        }
        assertCorrectlyRounded(Math.sqrt(2));
        assertCorrectlyRounded(Math.nextDown(Math.sqrt(2)));
        assertCorrectlyRounded(Math.sqrt(0.5));
    }

    @Test
    void everyMagnitudeWithSubnormals() {
        RandomState exponents = new RandomState(13);
        assertCorrectlyRounded(u -> Math.scalb(1 + u, exponents.interval(2096) - 1073));
        assertCorrectlyRounded(Double.MIN_VALUE);
        assertCorrectlyRounded(Double.MIN_NORMAL);
        assertCorrectlyRounded(Math.nextDown(Double.MIN_NORMAL));
        assertCorrectlyRounded(Double.MAX_VALUE);
    }

    @Test
    void argumentsWithoutAFiniteLogarithm() {
        assertThat(Logarithm.log(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logarithm.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logarithm.log(-1)).isNaN();
        assertThat(Logarithm.log(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(Logarithm.log(Double.NaN)).isNaN();
        assertThat(Logarithm.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Double.doubleToRawLongBits(Logarithm.log(1))).isZero(); // +0.0
    }

    /** A sample u from [0, 1) a point; a u of 0 does not occur with this seed. */
    private static void assertCorrectlyRounded(DoubleUnaryOperator point) {
        RandomState random = new RandomState(11);
        for (int i = 0; i < POINTS; i++) {
            assertCorrectlyRounded(point.applyAsDouble(random.randomSample()));
        }
    }

    private static void assertCorrectlyRounded(double x) {
        BigDecimal exact = exactLog(x);
        assertThat(Logarithm.log(x)).as("log %s", x).isEqualTo(exact.doubleValue());
        DoubleDouble parts = x < Double.MIN_NORMAL ? Logarithm.parts(x * 0x1p54, -54) : Logarithm.parts(x, 0);
        BigDecimal error =
                new BigDecimal(parts.hi()).add(new BigDecimal(parts.lo())).subtract(exact);
        assertThat(error.abs())
                .as("error of log %s", x)
                .isLessThanOrEqualTo(exact.abs().multiply(TWO_POW_MINUS_103));
    }

    /** log x = e log 2 + 2 atanh((m - 1) / (m + 1)), x = 2^e m, m in [3/4, 3/2): no cancellation. */
    private static BigDecimal exactLog(double x) {
        int e = Math.getExponent(x < Double.MIN_NORMAL ? x * 0x1p54 : x) - (x < Double.MIN_NORMAL ? 54 : 0);
        double m = Math.scalb(Math.scalb(x, -e / 2), -(e - e / 2));
        if (m >= 1.5) {
            m /= 2;
            e++;
        }
        BigDecimal mantissa = new BigDecimal(m);
        BigDecimal s = mantissa.subtract(BigDecimal.ONE).divide(mantissa.add(BigDecimal.ONE), DIGITS);
        return LN2.multiply(BigDecimal.valueOf(e)).add(twiceAtanh(s), DIGITS);
    }

    private static BigDecimal twiceAtanh(BigDecimal s) {
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        BigDecimal negligible = s.abs().scaleByPowerOfTen(-DIGITS.getPrecision());
        for (int k = 3; power.abs().compareTo(negligible) > 0; k += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2));
    }
}
