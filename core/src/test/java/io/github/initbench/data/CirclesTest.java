package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.Golden;
import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CirclesTest {

    /** make_circles of scikit-learn 1.2.1 with NumPy 1.24.2, whose cosine and sine may differ in the last place. */
    @ParameterizedTest
    @CsvSource({"300, 1, circles-train.csv", "100, 2, circles-test.csv"})
    void pointsOfScikitLearn(int samples, int seed, String file) {
        Dataset circles = new Circles(samples, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(seed));
        List<String> lines = Golden.lines(file);
        assertThat(lines).hasSize(samples + 1);
        assertThat(circles.examples()).isEqualTo(samples);
        for (int j = 0; j < samples; j++) {
            String[] golden = lines.get(j + 1).split(",", -1);
            for (int i = 0; i < 2; i++) {
                double expected = Double.parseDouble(golden[i]);
                assertThat(Math.abs(circles.x()[2 * j + i] - expected)).isLessThanOrEqualTo(Math.ulp(expected));
            }
            assertThat(circles.y()[j]).isEqualTo(Double.parseDouble(golden[2]));
        }
    }

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("circles");
    }

    /** make_circles of scikit-learn 1.2.1 with NumPy 1.24.2: odd numbers, other factors, no noise. */
    @ParameterizedTest
    @MethodSource("golden")
    void otherPointsOfScikitLearn(GeneratorGolden golden) {
        Circles circles = new Circles(golden.count(0), golden.settings()[1], golden.settings()[2]);
        golden.assertGives(circles.generate(new RandomState(golden.seed())), Math::ulp);
    }

    @Test
    void oddNumberGivesTheInnerCircleOneMore() {
        Dataset circles = new Circles(7, 0, 0.5).generate(new RandomState(4));
        int inner = 0;
        for (int j = 0; j < 7; j++) {
            double radius = Math.hypot(circles.x()[2 * j], circles.x()[2 * j + 1]);
            assertThat(radius).isCloseTo(circles.y()[j] == 1 ? 0.5 : 1, within(1e-15));
            inner += (int) circles.y()[j];
        }
        assertThat(inner).isEqualTo(4);
        assertThat(circles.name()).isEqualTo("circles");
        assertThat(circles.features()).isEqualTo(2);
        assertThat(circles.outputs()).isEqualTo(1);
    }

    @Test
    void withoutNoiseOnlyTheShuffleDraws() {
        RandomState random = new RandomState(4);
        new Circles(10, 0, 0.5).generate(random);
        RandomState shuffled = new RandomState(4);
        shuffled.permutation(10);
        assertThat(random.nextWord()).isEqualTo(shuffled.nextWord());
    }

    @Test
    void onePointIsTheInnerCircles() {
        Dataset circle = new Circles(1, 0, 0.5).generate(new RandomState(0));
        assertThat(circle.x()).containsExactly(0.5, 0);
        assertThat(circle.y()).containsExactly(1);
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circles(0, 0.05, 0.8))
                .withMessage("circles: samples 0 is outside 1..1073741823; choose a number of points within");
        assertThatIllegalArgumentException().isThrownBy(() -> new Circles(1 << 30, 0.05, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circles(10, -0.1, 0.8))
                .withMessage("circles: noise -0.1 is no standard deviation; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Circles(10, Double.NaN, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Circles(10, Double.POSITIVE_INFINITY, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circles(10, 0.05, 1))
                .withMessage("circles: factor 1.0 is outside [0, 1);"
                        + " give the inner circle's share of the outer one's radius");
        assertThatIllegalArgumentException().isThrownBy(() -> new Circles(10, 0.05, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Circles(10, 0.05, Double.NaN));
    }
}
