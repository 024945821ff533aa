package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaiveBinaryCrossEntropyTest {

    private static final NaiveBinaryCrossEntropy NAIVE = new NaiveBinaryCrossEntropy();

    @Test
    void isTheStableLossWhereTheSigmoidIsNotRoundedToItsEnds() {
        for (double z : new double[] {-5.0, -0.5, 0.0, 0.5, 5.0}) {
            for (double y : new double[] {0.0, 1.0}) {
                double stable = new BinaryCrossEntropy().value(new double[] {z}, new double[] {y}, 1, 1, 1, 1);
                assertThat(value(z, y)).isCloseTo(stable, within(1e-13 * stable));
            }
        }
    }

    @Test
    void wrongSaturatedAnswerIsInfinite() {
        assertThat(value(800, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(value(-800, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** 0 * inf is NaN and counts as 0, as in NumPy's nansum: at the right end the loss is 0. */
    @Test
    void rightSaturatedAnswerIsZero() {
        assertThat(value(800, 1)).isZero();
        assertThat(value(-800, 0)).isZero();
    }

    /** nansum would hide a NaN logit too; a network that computes NaN must not look as if it had learned. */
    @Test
    void nanLogitIsNotHidden() {
        assertThat(value(Double.NaN, 0)).isNaN();
    }

    @Test
    void oneInfiniteTermMakesTheMeanInfinite() {
        double[] z = {800.0, 0.0, 800.0};
        assertThat(NAIVE.value(z, new double[] {1, 1, 0}, 1, 3, 1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NAIVE.value(z, new double[] {1, 1, 1}, 1, 3, 1, 1)).isCloseTo(Math.log(2.0) / 3, within(1e-16));
    }

    private static double value(double z, double y) {
        return NAIVE.value(new double[] {z}, new double[] {y}, 1, 1, 1, 1);
    }
}
