package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.activation.Tanh;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From where on a start counts as too large, and which rows make it symmetric. */
class StartLimitsTest {

    private static final NetworkSpec NETWORK = NetworkSpec.mlp(List.of(2, 8, 2), new Tanh(), new SoftmaxCrossEntropy());
    private static final double CHANCE = Math.log(2.0);
    private static final StudyResult RUN = StudyRuns.begun("he");

    /** How a run begins with this loss and these weights, which it ends with too. */
    private static Start start(double initialLoss, NetworkSpec network, Weights weights) {
        return Start.of(
                network,
                new StudyResult(
                        StudyRuns.withLosses(
                                RUN.facts(), initialLoss, RUN.facts().train()),
                        RUN.train(),
                        RUN.test(),
                        weights,
                        weights,
                        RUN.dtype()));
    }

    /** Weights of one size, with signs that tell units apart: their root mean square is that size. */
    private static Weights ofSizes(double first, double second) {
        double[] w1 = new double[16];
        double[] w2 = new double[16];
        for (int i = 0; i < 16; i++) {
            w1[i] = i % 3 == 0 ? first : -first;
            w2[i] = i % 3 == 0 ? second : -second;
        }
        return new Weights(List.of(w1, w2), List.of(new double[8], new double[2]));
    }

    @Test
    void tenTimesTheChanceLevelIsTooLarge() {
        Weights large = ofSizes(10, 1);
        assertThat(start(10 * CHANCE, NETWORK, large)).isEqualTo(Start.TOO_LARGE);
        assertThat(start(Math.nextDown(10 * CHANCE), NETWORK, large)).isEqualTo(Start.HEALTHY);
    }

    /** More than three times He's standard deviation, sqrt(2 / fanIn), which is 1 in the first layer and 0.5 in the second. */
    @Test
    void weightsAreLargeAboveThreeTimesHes() {
        double loss = 100;
        assertThat(start(loss, NETWORK, ofSizes(3, 1.5))).isEqualTo(Start.LARGE_INPUTS);
        assertThat(start(loss, NETWORK, ofSizes(3.01, 1))).isEqualTo(Start.TOO_LARGE);
        assertThat(start(loss, NETWORK, ofSizes(1, 1.51))).isEqualTo(Start.TOO_LARGE);
    }

    /** Units of the output layer answer for a class each and need not be equal; a row's own weights need not either. */
    @Test
    void rowsOfHiddenLayersAreWhatCounts() {
        NetworkSpec network = NetworkSpec.mlp(List.of(3, 2, 2), new Tanh(), new SoftmaxCrossEntropy());
        double[] equalRows = {0.5, 0.25, 0.125, 0.5, 0.25, 0.125};
        double[] otherRows = {0.5, 0.25, 0.125, 0.5, 0.25, 0.25};
        double[] output = {1, 1, 2, 2};
        List<double[]> biases = List.of(new double[2], new double[2]);
        assertThat(start(CHANCE, network, new Weights(List.of(equalRows, output), biases)))
                .isEqualTo(Start.SYMMETRIC);
        assertThat(start(CHANCE, network, new Weights(List.of(otherRows, output), biases)))
                .isEqualTo(Start.HEALTHY);
        assertThat(start(
                        CHANCE,
                        network,
                        new Weights(List.of(equalRows, output), List.of(new double[] {0, 1}, new double[2]))))
                .isEqualTo(Start.HEALTHY);
    }
}
