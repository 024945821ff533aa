package io.github.initbench.errorfree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Sums and dot products are rounded once, however their terms cancel. */
class CompensatedTest {

    private static final int TERMS = 1000;

    /** Normal values after 3 that are not of the sum, whose second half takes the first one back but for its last bits. */
    private static double[] cancelling() {
        double[] x = new double[3 + TERMS];
        new RandomState(22).randn(x);
        for (int i = 3 + TERMS / 2; i < x.length; i++) {
            x[i] = -x[i - TERMS / 2] * (1.0 + 1e-9 * x[i]);
        }
        return x;
    }

    private static float[] rounded(double[] x) {
        float[] rounded = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            rounded[i] = (float) x[i];
        }
        return rounded;
    }

    @Test
    void sumsAreRoundedOnce() {
        double[] x = cancelling();
        BigDecimal exact = BigDecimal.ZERO;
        double plain = 0.0;
        for (int i = 3; i < x.length; i++) {
            exact = exact.add(new BigDecimal(x[i]));
            plain += x[i];
        }
        assertThat(Compensated.sum(x, 3, TERMS)).isEqualTo(exact.doubleValue()).isNotEqualTo(plain);
    }

    /** Terms that a float64 sum of float32 values would lose too. */
    @Test
    void sumsOfFloat32AreCompensatedInFloat64() {
        assertThat(Compensated.sum(new float[] {9.0f, 1.0f, 0x1p60f, 1.0f, -0x1p60f}, 1, 4))
                .isEqualTo(2.0);
    }

    @Test
    void dotProductsAreRoundedOnce() {
        double[] x = cancelling();
        double[] y = new double[1 + 2 * TERMS];
        new RandomState(23).randn(y);
        BigDecimal exact = BigDecimal.ZERO;
        double plain = 0.0;
        for (int l = 0; l < TERMS; l++) {
            y[1 + 2 * l] = l < TERMS / 2 ? y[1 + 2 * l] : y[1 + 2 * l - TERMS];
            exact = exact.add(new BigDecimal(x[3 + l]).multiply(new BigDecimal(y[1 + 2 * l])));
            plain += x[3 + l] * y[1 + 2 * l];
        }
        assertThat(Compensated.dot(x, 3, 1, y, 1, 2, TERMS))
                .isEqualTo(exact.doubleValue())
                .isNotEqualTo(plain);
    }

    @Test
    void dotProductsOfFloat32AreCompensatedInFloat64() {
        float[] x = rounded(cancelling());
        float[] y = rounded(cancelling());
        BigDecimal exact = BigDecimal.ZERO;
        for (int l = 0; l < TERMS / 2; l++) {
            exact = exact.add(new BigDecimal(x[3 + l]).multiply(new BigDecimal(y[1 + 2 * l])));
        }
        assertThat(Compensated.dot(x, 3, 1, y, 1, 2, TERMS / 2)).isEqualTo(exact.doubleValue());
        float[] large = {0x1p60f, 1.0f, -0x1p60f, 1.0f};
        assertThat(Compensated.dot(large, 0, 1, new float[] {1.0f, 1.0f, 1.0f, 1.0f}, 0, 1, 4))
                .isEqualTo(2.0);
    }

    @Test
    void whatHasNoTermsIsZero() {
        assertThat(Compensated.sum(new double[0], 0, 0)).isZero();
        assertThat(Compensated.sum(new float[0], 0, 0)).isZero();
        assertThat(Compensated.dot(new double[0], 0, 1, new double[0], 0, 1, 0)).isZero();
        assertThat(Compensated.dot(new float[0], 0, 1, new float[0], 0, 1, 0)).isZero();
    }

    @Test
    void anInfiniteSumIsThePlainOne() {
        double[] terms = {1.0, Double.NEGATIVE_INFINITY, 1.0};
        assertThat(Compensated.sum(terms, 0, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Compensated.dot(terms, 0, 1, terms, 0, 1, 3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Compensated.corrected(Float.POSITIVE_INFINITY, Float.NaN)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Compensated.corrected(1.0f, 0x1p-23f)).isEqualTo(1.0f + 0x1p-23f);
    }
}
