package io.github.initbench.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RandomStateTest {

    @Test
    void seedIsAnUnsigned32BitNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomState(-1))
                .withMessage("seed: -1 is outside 0..4294967295; choose an unsigned 32-bit number, as NumPy demands");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomState(4294967296L))
                .withMessageContaining("4294967296 is outside");
        // numpy.random.RandomState(4294967295).random_sample() in NumPy 1.24.2
        assertThat(new RandomState(4294967295L).randomSample()).isEqualTo(0.0976320289940138);
    }

    @Test
    void intervalOfZeroConsumesNoWord() {
        RandomState random = new RandomState(7);
        assertThat(random.interval(0)).isZero();
        assertThat(random.nextWord()).isEqualTo(new RandomState(7).nextWord());
    }

    @Test
    void intervalReachesBothEndsAndNothingBeyond() {
        RandomState random = new RandomState(7);
        int[] counts = new int[6];
        for (int i = 0; i < 600; i++) {
            counts[random.interval(5)]++;
        }
        // 100 expected, standard deviation 9.1: 55 is five of them away; false alarm for a fresh seed below 1e-5
        for (int count : counts) {
            assertThat(count).isGreaterThan(55);
        }
        assertThat(random.interval(Integer.MAX_VALUE)).isNotNegative();
    }

    @Test
    void normalScalesAndShiftsTheStandardNormal() {
        assertThat(new RandomState(3).normal(5, 0.25)).isEqualTo(5 + 0.25 * new RandomState(3).randn());
    }

    /** One number alone, which takes a draw all the same. */
    @Test
    void rangesMayBeEmpty() {
        RandomState random = new RandomState(7);
        RandomState draws = new RandomState(7);
        assertThat(random.uniform(2.5, 2.5)).isEqualTo(2.5);
        draws.randomSample();
        assertThat(random.normal(2.5, 0)).isEqualTo(2.5);
        draws.randn();
        assertThat(random.nextWord()).isEqualTo(draws.nextWord());
    }

    @Test
    void emptyAndSingleArraysConsumeNoWord() {
        RandomState random = new RandomState(7);
        assertThat(random.permutation(0)).isEmpty();
        assertThat(random.permutation(1)).containsExactly(0);
        random.randn(new double[0]);
        assertThat(random.nextWord()).isEqualTo(new RandomState(7).nextWord());
    }

    @Test
    void badArgumentsAreNamed() {
        RandomState random = new RandomState(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.uniform(2, 1))
                .withMessage("uniform: low 2.0, high 1.0; give finite bounds with low <= high");
        assertThatIllegalArgumentException().isThrownBy(() -> random.uniform(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> random.uniform(-Double.MAX_VALUE, Double.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.normal(0, -1))
                .withMessageContaining("standard deviation -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> random.normal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> random.normal(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.interval(-1))
                .withMessage("interval: max -1 is negative; give 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.permutation(-1))
                .withMessage("permutation: n -1 is negative; give 0 or more");
    }
}
