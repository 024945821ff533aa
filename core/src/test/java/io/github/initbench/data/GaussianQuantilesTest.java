package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianQuantilesTest {

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("gaussian-quantiles");
    }

    /** make_gaussian_quantiles of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @ParameterizedTest
    @MethodSource("golden")
    void pointsOfScikitLearn(GeneratorGolden golden) {
        GaussianQuantiles quantiles = new GaussianQuantiles(golden.count(0), golden.count(1), golden.count(2));
        golden.assertGives(quantiles.generate(new RandomState(golden.seed())));
    }

    @Test
    void lastClassGetsTheRemainder() {
        Dataset quantiles = new GaussianQuantiles(15, 4, 4).generate(new RandomState(0));
        assertThat(GeneratorGolden.counts(quantiles)).containsExactly(3, 3, 3, 6);
        assertThat(quantiles.name()).isEqualTo("gaussian-quantiles");
        assertThat(quantiles.features()).isEqualTo(4);
        assertThat(quantiles.outputs()).isEqualTo(4);
        assertThat(quantiles.classes()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void classesAreShells() {
        Dataset quantiles = new GaussianQuantiles(200, 3, 2).generate(new RandomState(1));
        assertThat(quantiles.outputs()).isEqualTo(1);
        double farthestInside = 0;
        double nearestOutside = Double.POSITIVE_INFINITY;
        for (int j = 0; j < 200; j++) {
            double distance = Math.hypot(
                    Math.hypot(quantiles.x()[3 * j], quantiles.x()[3 * j + 1]),
                    quantiles.x()[3 * j + 2]);
            if (quantiles.y()[j] == 0) {
                farthestInside = Math.max(farthestInside, distance);
            } else {
                nearestOutside = Math.min(nearestOutside, distance);
            }
        }
        assertThat(farthestInside).isPositive().isLessThan(nearestOutside);
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianQuantiles(10, 2, 1))
                .withMessage("gaussian-quantiles: classes 1 is fewer than two; there is nothing to classify");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianQuantiles(10, 0, 2))
                .withMessage("gaussian-quantiles: features 0 is fewer than one; a point needs a coordinate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianQuantiles(2, 2, 3))
                .withMessage("gaussian-quantiles: samples 2 is fewer than the 3 classes; give each class a point");
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianQuantiles(1 << 30, 2, 2));
    }
}
