package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpiralsTest {

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("spirals");
    }

    /** The NumPy lines of the Javadoc, NumPy 1.24.2, whose cosine and sine may differ in the last place. */
    @ParameterizedTest
    @MethodSource("golden")
    void pointsOfNumPy(GeneratorGolden golden) {
        Spirals spirals = new Spirals(golden.count(0), golden.count(1), golden.settings()[2]);
        golden.assertGives(spirals.generate(new RandomState(golden.seed())), value -> 2 * Math.ulp(value));
    }

    @Test
    void firstArmsGetTheRemainder() {
        Dataset spirals = new Spirals(11, 3, 0.2).generate(new RandomState(0));
        assertThat(GeneratorGolden.counts(spirals)).containsExactly(4, 4, 3);
        assertThat(spirals.name()).isEqualTo("spirals");
        assertThat(spirals.features()).isEqualTo(2);
        assertThat(spirals.outputs()).isEqualTo(3);
        assertThat(spirals.classes()).containsExactly("0", "1", "2");
        assertThat(new Spirals(2, 2, 0).generate(new RandomState(0)).outputs()).isEqualTo(1);
    }

    @Test
    void withoutNoiseOnlyTheShuffleDraws() {
        RandomState random = new RandomState(4);
        new Spirals(10, 3, 0).generate(random);
        RandomState shuffled = new RandomState(4);
        shuffled.permutation(10);
        assertThat(random.nextWord()).isEqualTo(shuffled.nextWord());
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spirals(10, 1, 0.2))
                .withMessage("spirals: arms 1 is fewer than two; there is nothing to classify");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spirals(2, 3, 0.2))
                .withMessage("spirals: samples 2 is fewer than the 3 classes; give each class a point");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spirals(1 << 30, 2, 0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spirals(10, 2, -0.2))
                .withMessage("spirals: noise -0.2 is no standard deviation; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spirals(10, 2, Double.NaN));
    }
}
