package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoonsTest {

    /** NumPy's cosine and sine may differ in the last place, which is at most half a unit of 1 here. */
    private static double tolerance(double golden) {
        return Math.ulp(Math.max(1, Math.abs(golden)));
    }

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("moons");
    }

    /** make_moons of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @ParameterizedTest
    @MethodSource("golden")
    void pointsOfScikitLearn(GeneratorGolden golden) {
        Moons moons = new Moons(golden.count(0), golden.settings()[1]);
        golden.assertGives(moons.generate(new RandomState(golden.seed())), MoonsTest::tolerance);
    }

    /** make_moons of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @Test
    void twoHundredPointsOfScikitLearn() {
        GeneratorGolden.ofCsv("moons-200-noise0.2-seed3.csv")
                .assertGives(new Moons(200, 0.2).generate(new RandomState(3)), MoonsTest::tolerance);
    }

    @Test
    void oddNumberGivesTheLowerMoonOneMore() {
        Dataset moons = new Moons(7, 0).generate(new RandomState(4));
        assertThat(GeneratorGolden.counts(moons)).containsExactly(3, 4);
        assertThat(moons.name()).isEqualTo("moons");
        assertThat(moons.features()).isEqualTo(2);
        assertThat(moons.outputs()).isEqualTo(1);
        for (int j = 0; j < 7; j++) {
            double x0 = moons.x()[2 * j];
            double x1 = moons.x()[2 * j + 1];
            double radius = moons.y()[j] == 0 ? Math.hypot(x0, x1) : Math.hypot(x0 - 1, x1 - 0.5);
            assertThat(Math.abs(radius - 1)).isLessThan(1e-15);
        }
    }

    @Test
    void withoutNoiseOnlyTheShuffleDraws() {
        RandomState random = new RandomState(4);
        new Moons(10, 0).generate(random);
        RandomState shuffled = new RandomState(4);
        shuffled.permutation(10);
        assertThat(random.nextWord()).isEqualTo(shuffled.nextWord());
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moons(0, 0.1))
                .withMessage("moons: samples 0 is outside 1..1073741823; choose a number of points within");
        assertThatIllegalArgumentException().isThrownBy(() -> new Moons(1 << 30, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moons(1, 0.1))
                .withMessage("moons: samples 1 is fewer than the 2 classes; give each class a point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moons(10, -0.1))
                .withMessage("moons: noise -0.1 is no standard deviation; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Moons(10, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moons(10, Double.POSITIVE_INFINITY));
    }
}
