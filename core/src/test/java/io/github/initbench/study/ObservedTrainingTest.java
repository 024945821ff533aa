package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Linear;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One weight and one bias: what is recorded, by hand. */
class ObservedTrainingTest {

    private static final NetworkSpec LINE = NetworkSpec.mlp(List.of(1, 1), new Linear(), new BinaryCrossEntropy());
    private static final Dataset TRAIN = new Dataset("train", 1, 1, 2, new double[] {-1, 1}, new double[] {0, 1});
    private static final Dataset TEST = new Dataset("test", 1, 1, 3, new double[] {2, 3, -4}, new double[] {1, 0, 0});

    private static Setup setup(Optional<Dataset> test, Optional<Integer> batch, int iterations) {
        return new Setup(
                LINE, TRAIN, test, 0.5, batch, TrainingPlan.recording(iterations, new Recording(1, 0), "stable"));
    }

    private static Weights weights(double w, double b) {
        return new Weights(List.of(new double[] {w}), List.of(new double[] {b}));
    }

    private static double softplus(double z) {
        return Math.log1p(Math.exp(z));
    }

    private static double trainLoss(double w) {
        return softplus(-w);
    }

    private static double testLoss(double w) {
        return (softplus(-2 * w) + softplus(3 * w) + softplus(-4 * w)) / 3;
    }

    /** w goes from 1 to 1 + sigmoid(-1) / 2, and on; b stays 0, as the training set is symmetric. */
    @Test
    void recordsBothSetsBeforeEachUpdateAndAfterTheLast() {
        List<LossPoint> received = new ArrayList<>();
        StudyResult result = setup(Optional.of(TEST), Optional.empty(), 2)
                .run("reference", weights(1, 0), BackendOptions.DEFAULT, received::add);
        assertThat(received).isEqualTo(result.facts().curve());
        double next = 1 + 0.5 / (1 + Math.exp(1));
        double last = next + 0.5 / (1 + Math.exp(next));
        assertPoint(result.facts().curve().get(0), 0, 1);
        assertPoint(result.facts().curve().get(1), 1, next);
        assertThat(result.facts().curve()).hasSize(2);
        assertThat(result.facts().initialLoss()).isCloseTo(trainLoss(1), within(1e-15));
        assertThat(result.facts().finalLoss()).isCloseTo(trainLoss(last), within(1e-15));
        assertThat(result.facts().bestLoss()).isEqualTo(result.facts().finalLoss());
        assertThat(result.finalWeights().w().get(0)).containsExactly(new double[] {last}, within(1e-15));
        assertThat(result.train().confusion().counts()).containsExactly(List.of(1, 0), List.of(0, 1));
        Evaluation test = result.test().orElseThrow();
        assertThat(test.confusion().counts()).containsExactly(List.of(1, 1), List.of(0, 1));
        assertThat(test.accuracy()).isEqualTo(2 / 3.0);
        assertThat(test.actual()).containsExactly(1, 0, 0);
        assertThat(test.predictions().classes()).containsExactly(1, 1, 0);
    }

    private static void assertPoint(LossPoint point, int iteration, double w) {
        assertThat(point.iteration()).isEqualTo(iteration);
        assertThat(point.trainLoss()).isCloseTo(trainLoss(w), within(1e-15));
        assertThat(point.testLoss()).isCloseTo(testLoss(w), within(1e-15));
    }

    @Test
    void aTestSetMayBeMissing() {
        StudyResult result = setup(Optional.empty(), Optional.of(1), 1).run(weights(1, 0));
        assertThat(result.test()).isEmpty();
        assertThat(result.facts().curve().get(0).testLoss()).isNull();
    }

    /** Of the first update's one example the weight's gradient is as large as that of both, and the bias's is not 0. */
    @Test
    void miniBatchesAreUsedWhereTheyAreGiven() {
        StudyResult result = setup(Optional.of(TEST), Optional.of(1), 1).run(weights(1, 0));
        double moved = 0.5 / (1 + Math.exp(1));
        assertThat(result.finalWeights().w().get(0)[0]).isCloseTo(1 + moved, within(1e-15));
        assertThat(Math.abs(result.finalWeights().b().get(0)[0])).isCloseTo(moved, within(1e-15));
    }

    /** The last iteration may be recorded, the one after it not. */
    @Test
    void somethingIsRecorded() {
        TrainingPlan last = TrainingPlan.recording(3, new Recording(1, 2), "stable");
        assertThat(Setup.circles(CirclesRun.NETWORK, 0.01, last)
                        .run(CirclesRun.weights("he"))
                        .facts()
                        .curve())
                .extracting(LossPoint::iteration)
                .containsExactly(2);
    }
}
