package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XorTest {

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("xor");
    }

    /** The NumPy lines of the Javadoc, NumPy 1.24.2. */
    @ParameterizedTest
    @MethodSource("golden")
    void pointsOfNumPy(GeneratorGolden golden) {
        golden.assertGives(new Xor(golden.count(0), golden.settings()[1]).generate(new RandomState(golden.seed())));
    }

    @Test
    void classIsWhetherTheSignsDiffer() {
        Dataset xor = new Xor(103, 0).generate(new RandomState(5));
        assertThat(GeneratorGolden.counts(xor)).containsExactly(52, 51);
        assertThat(xor.name()).isEqualTo("xor");
        assertThat(xor.features()).isEqualTo(2);
        assertThat(xor.outputs()).isEqualTo(1);
        int[] quadrants = new int[4];
        for (int j = 0; j < 103; j++) {
            double x0 = xor.x()[2 * j];
            double x1 = xor.x()[2 * j + 1];
            assertThat(Math.max(Math.abs(x0), Math.abs(x1))).isLessThan(1);
            assertThat(xor.y()[j]).isEqualTo(x0 * x1 < 0 ? 1 : 0);
            quadrants[(x0 < 0 ? 1 : 0) + (x1 < 0 ? 2 : 0)]++;
        }
        assertThat(quadrants).containsExactly(26, 26, 25, 26);
    }

    @Test
    void twoPointsHaveAClassEach() {
        assertThat(GeneratorGolden.counts(new Xor(2, 0.1).generate(new RandomState(0))))
                .containsExactly(1, 1);
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Xor(1, 0))
                .withMessage("xor: samples 1 is fewer than the 2 classes; give each class a point");
        assertThatIllegalArgumentException().isThrownBy(() -> new Xor(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Xor(1 << 30, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Xor(10, Double.NaN))
                .withMessage("xor: noise NaN is no standard deviation; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Xor(10, -1));
    }
}
