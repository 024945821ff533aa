package io.github.initbench.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/**
 * Each operation against exact arithmetic, with the bounds of Joldes, Muller and Popescu 2017, "Tight and rigorous error bounds for basic
 * building blocks of double-word arithmetic", ACM Transactions on Mathematical Software 44(2); u is 2^-53.
 */
class DoubleDoubleTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal U_SQUARED =
            BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(106));
    private static final int PAIRS = 20_000;

    private final RandomState random = new RandomState(1);

    /** Both parts random, the low one up to half a unit in the last place of the high one. */
    private DoubleDouble number() {
        double hi = Math.scalb(random.uniform(-1, 1), random.interval(40) - 20);
        double lo = random.uniform(-0.5, 0.5) * Math.ulp(hi);
        return new DoubleDouble(hi + lo, lo - ((hi + lo) - hi));
    }

    private static BigDecimal exact(DoubleDouble x) {
        return new BigDecimal(x.hi()).add(new BigDecimal(x.lo()));
    }

    private static void assertClose(DoubleDouble actual, BigDecimal exact, double unitsSquared) {
        assertThat(exact(actual).subtract(exact).abs())
                .as("error of %s", actual)
                .isLessThanOrEqualTo(exact.abs().multiply(U_SQUARED).multiply(new BigDecimal(unitsSquared)));
        assertThat(actual.hi() + actual.lo()).as("high part of %s", actual).isEqualTo(actual.hi());
    }

    /** Theorem 3.1: 3 u^2 and a term of higher order, whatever the signs. */
    @Test
    void sum() {
        for (int i = 0; i < PAIRS; i++) {
            DoubleDouble a = number();
            DoubleDouble b = number();
            assertClose(a.plus(b), exact(a).add(exact(b)), 3.0001);
        }
    }

    /** What is left where the high parts cancel, or the low ones decide alone, is as exact. */
    @Test
    void sumThatCancels() {
        for (int i = 0; i < PAIRS; i++) {
            DoubleDouble a = number();
            DoubleDouble b = number();
            double scale = Math.scalb(1.0, -random.interval(120));
            DoubleDouble opposite = new DoubleDouble(-a.hi(), scale * b.lo() * (a.hi() / b.hi()));
            assertClose(a.plus(opposite), exact(a).add(exact(opposite)), 3.0001);
            assertClose(opposite.plus(a), exact(a).add(exact(opposite)), 3.0001);
        }
    }

    /** Theorem 5.1: 5 u^2. */
    @Test
    void product() {
        for (int i = 0; i < PAIRS; i++) {
            DoubleDouble a = number();
            DoubleDouble b = number();
            assertClose(a.times(b), exact(a).multiply(exact(b)), 5);
        }
    }

    /** Theorem 6.3: 3 u^2. */
    @Test
    void quotientByADouble() {
        for (int i = 0; i < PAIRS; i++) {
            DoubleDouble a = number();
            double b = number().hi();
            assertClose(a.dividedBy(b), exact(a).divide(new BigDecimal(b), DIGITS), 3);
        }
    }

    /** Of two doubles the remainder is exact, and each part is rounded once. */
    @Test
    void ratioOfDoubles() {
        for (int i = 0; i < PAIRS; i++) {
            double a = number().hi();
            double b = number().hi();
            assertClose(DoubleDouble.ratio(a, b), new BigDecimal(a).divide(new BigDecimal(b), DIGITS), 1);
        }
        assertThat(DoubleDouble.ratio(6, 3)).isEqualTo(new DoubleDouble(2, 0));
    }

    /** Its first term is exact, the others are smaller: of 1/3 it is ln 2, whose digits are published. */
    @Test
    void twiceAtanh() {
        BigDecimal ln2 = new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009");
        assertClose(DoubleDouble.twiceAtanh(DoubleDouble.ratio(1, 3)), ln2, 2);
        for (int i = 0; i < 500; i++) {
            double s = Math.scalb(random.uniform(-1.0 / 3, 1.0 / 3), -random.interval(60));
            BigDecimal x = new BigDecimal(s);
            BigDecimal sum = x;
            BigDecimal power = x;
            for (int k = 3; k < 160; k += 2) {
                power = power.multiply(x, DIGITS).multiply(x, DIGITS);
                sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
            }
            assertClose(DoubleDouble.twiceAtanh(new DoubleDouble(s, 0)), sum.multiply(BigDecimal.valueOf(2)), 2);
        }
    }

    @Test
    void roundedIsTheNearestDouble() {
        assertThat(new DoubleDouble(1, 0x1p-54).rounded()).isEqualTo(1);
        // the parts of a logarithm: the low one may exceed half a unit of the high one
        assertThat(new DoubleDouble(1, 0x1.8p-53).rounded()).isEqualTo(1 + 0x1p-52);
    }
}
