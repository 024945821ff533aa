package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.CirclesRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    /**
     * W1, b1, W2, b2, W3, b3 as NumPy 1.24.2 made them in float64 (circles-initial-weights.json), hashed by Python's
     * {@code hashlib.sha256} over {@code astype('<f8').tobytes()}.
     */
    @ParameterizedTest
    @CsvSource({
        "zeros, e6ff459ebc86a128b3e37b46d41efd52eedbe5c955acf3d20dfbf99a33fb2557",
        "random, 8fe4e154a33a62f1aec14116967045da407d2d01c303039c9810a46885f85d80",
        "he, 52c0bee492427bda5d6cb8467141dc2064c9e30793ce2c87eb65ab40dca7830e",
        "xavier, 09a0490846abd5df14084e84df774ef9c3ed3432b6be47fdf713870e00f8ffdf"
    })
    void digestIsThatOfNumPysBytes(String initializer, String sha256) {
        assertThat(CirclesRun.weights(initializer).sha256()).isEqualTo(sha256);
    }

    @Test
    void digestTellsLayersAndBiasesApart() {
        Weights one =
                new Weights(List.of(new double[] {1.0}, new double[] {2.0}), List.of(new double[1], new double[1]));
        Weights swapped =
                new Weights(List.of(new double[] {2.0}, new double[] {1.0}), List.of(new double[1], new double[1]));
        Weights biased =
                new Weights(List.of(new double[] {1.0}, new double[1]), List.of(new double[] {2.0}, new double[1]));
        assertThat(List.of(one.sha256(), swapped.sha256(), biased.sha256())).doesNotHaveDuplicates();
    }

    @Test
    void oneValueThatIsNotANumberShows() {
        assertThat(CirclesRun.weights("he").isFinite()).isTrue();
        Weights weights = CirclesRun.weights("he");
        weights.w().get(1)[49] = Double.NaN;
        assertThat(weights.isFinite()).isFalse();
        Weights biased = CirclesRun.weights("he");
        biased.b().get(2)[0] = Double.NEGATIVE_INFINITY;
        assertThat(biased.isFinite()).isFalse();
    }
}
