package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.activation.Relu;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Predictions;
import io.github.initbench.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What networks whose regions are known by hand predict over the plane. */
class DecisionRegionsTest {

    private static final Grid GRID = new Grid(-1, 1, -2, 2, 5);

    private static <M extends Matrix> Predictions regions(Backend<M> backend, NetworkSpec spec, Weights weights) {
        return new DecisionRegions<>(backend, spec, GRID).of(weights);
    }

    private static Predictions regions(NetworkSpec spec, double[] w, double[] b) {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            return regions(backend, spec, new Weights(List.of(w), List.of(b)));
        }
    }

    @Test
    void theGridGoesFromEdgeToEdge() {
        assertThat(GRID.x1(0)).isEqualTo(-1);
        assertThat(GRID.x1(4)).isEqualTo(1);
        assertThat(GRID.x2(1)).isEqualTo(-1);
        assertThat(GRID.x2(4)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(1, 1, 0, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(0, 1, 0, 1, 1));
    }

    /** sigmoid(2 x1 + x2): class 1 above a line; where the logit is 0 the class is 0, as a half is not above it. */
    @Test
    void twoClassesByASigmoid() {
        Predictions predictions = regions(
                NetworkSpec.mlp(List.of(2, 1), new Relu(), new BinaryCrossEntropy()),
                new double[] {2, 1},
                new double[1]);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double logit = 2 * GRID.x1(j) + GRID.x2(i);
                int at = 5 * i + j;
                assertThat(predictions.classes().get(at)).isEqualTo(logit > 0 ? 1 : 0);
                assertThat(predictions.probabilities().get(at))
                        .isCloseTo(1 / (1 + Math.exp(-Math.abs(logit))), within(1e-15));
            }
        }
    }

    /** Softmax of x1, x2 and 0.5: the largest is predicted, with its share of the exponentials. */
    @Test
    void threeClassesByASoftmax() {
        Predictions predictions = regions(
                NetworkSpec.mlp(List.of(2, 3), new Relu(), new SoftmaxCrossEntropy()),
                new double[] {1, 0, 0, 1, 0, 0},
                new double[] {0, 0, 0.5});
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double[] logits = {GRID.x1(j), GRID.x2(i), 0.5};
                int largest = logits[1] > logits[0] ? 1 : 0;
                largest = logits[2] > logits[largest] ? 2 : largest;
                double sum = Math.exp(logits[0]) + Math.exp(logits[1]) + Math.exp(logits[2]);
                int at = 5 * i + j;
                assertThat(predictions.classes().get(at)).isEqualTo(largest);
                assertThat(predictions.probabilities().get(at))
                        .isCloseTo(Math.exp(logits[largest]) / sum, within(1e-15));
            }
        }
    }

    @Test
    void otherInputsThanTwoAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions(
                        NetworkSpec.mlp(List.of(3, 1), new Relu(), new BinaryCrossEntropy()),
                        new double[3],
                        new double[1]))
                .withMessageContaining("has 3 inputs");
    }
}
