package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Linear;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One weight and one bias: what a study records, by hand. */
class InitializationStudyTest {

    private static final NetworkSpec LINE = NetworkSpec.mlp(List.of(1, 1), new Linear(), new BinaryCrossEntropy());
    private static final Dataset TRAIN = new Dataset("train", 1, 1, 2, new double[] {-1, 1}, new double[] {0, 1});
    private static final Dataset TEST = new Dataset("test", 1, 1, 3, new double[] {2, 3, -4}, new double[] {1, 0, 0});

    private static StudySpec spec(Optional<MiniBatch> miniBatch, int iterations) {
        return new StudySpec(
                LINE,
                TRAIN,
                Optional.of(TEST),
                new GradientDescent(0.5),
                miniBatch,
                iterations,
                new Recording(1, 0),
                new BinaryCrossEntropy());
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
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            InitializationStudy<?> study = new InitializationStudy<>(backend, spec(Optional.empty(), 2));
            assertThat(study.trainingSet().name()).isEqualTo("train");
            assertThat(study.testSet().orElseThrow().name()).isEqualTo("test");
            for (int run = 0; run < 2; run++) { // the second from the beginning again
                List<LossPoint> heard = new ArrayList<>();
                StudyResult result = study.run(weights(1, 0), heard::add);
                assertThat(heard).isEqualTo(result.points());
                double next = 1 + 0.5 / (1 + Math.exp(1));
                double last = next + 0.5 / (1 + Math.exp(next));
                assertPoint(result.points().get(0), 0, 1);
                assertPoint(result.points().get(1), 1, next);
                assertThat(result.points()).hasSize(2);
                assertThat(result.initialLoss()).isCloseTo(trainLoss(1), within(1e-15));
                assertThat(result.finalLoss()).isCloseTo(trainLoss(last), within(1e-15));
                assertThat(result.finalWeights().w().get(0)).containsExactly(new double[] {last}, within(1e-15));
                assertThat(result.train().confusion().counts()).containsExactly(List.of(1, 0), List.of(0, 1));
                Evaluation test = result.test().orElseThrow();
                assertThat(test.confusion().counts()).containsExactly(List.of(1, 1), List.of(0, 1));
                assertThat(test.accuracy()).isEqualTo(2 / 3.0);
                assertThat(test.actual()).containsExactly(1, 0, 0);
                assertThat(test.predictions().classes()).containsExactly(1, 1, 0);
            }
        }
    }

    private static void assertPoint(LossPoint point, int iteration, double w) {
        assertThat(point.iteration()).isEqualTo(iteration);
        assertThat(point.trainLoss()).isCloseTo(trainLoss(w), within(1e-15));
        assertThat(point.testLoss().orElseThrow()).isCloseTo(testLoss(w), within(1e-15));
    }

    @Test
    void aTestSetMayBeMissing() {
        StudySpec alone = new StudySpec(
                LINE,
                TRAIN,
                Optional.empty(),
                new GradientDescent(0.5),
                Optional.of(new MiniBatch(1, 1)),
                1,
                new Recording(1, 0),
                new BinaryCrossEntropy());
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            InitializationStudy<?> study = new InitializationStudy<>(backend, alone);
            StudyResult result = study.run(weights(1, 0), point -> {});
            assertThat(study.testSet()).isEmpty();
            assertThat(result.test()).isEmpty();
            assertThat(result.points().get(0).testLoss()).isEmpty();
        }
    }

    /** Of the first update's one example the weight's gradient is as large as that of both, and the bias's is not 0. */
    @Test
    void miniBatchesAreUsedWhereTheyAreGiven() {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            StudyResult result = new InitializationStudy<>(backend, spec(Optional.of(new MiniBatch(1, 1)), 1))
                    .run(weights(1, 0), point -> {});
            double moved = 0.5 / (1 + Math.exp(1));
            assertThat(result.finalWeights().w().get(0)[0]).isCloseTo(1 + moved, within(1e-15));
            assertThat(Math.abs(result.finalWeights().b().get(0)[0])).isCloseTo(moved, within(1e-15));
        }
    }

    /** Before anything is loaded. */
    @Test
    void dataThatDoNotFitAreRefused() {
        Dataset wide = new Dataset("wide", 2, 1, 1, new double[2], new double[1]);
        GradientDescent optimizer = new GradientDescent(0.5);
        Recording recording = new Recording(1, 0);
        BinaryCrossEntropy loss = new BinaryCrossEntropy();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new StudySpec(LINE, wide, Optional.empty(), optimizer, Optional.empty(), 1, recording, loss))
                .withMessageContaining("but wide has 2 features");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new StudySpec(LINE, TRAIN, Optional.of(wide), optimizer, Optional.empty(), 1, recording, loss))
                .withMessageContaining("but wide has 2 features");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(Optional.of(new MiniBatch(3, 1)), 1))
                .withMessage("batch: 3 is outside 1..2, the training examples");
    }

    /** The last iteration may be recorded, the one after it not. */
    @Test
    void somethingIsRecorded() {
        StudySpec last = new StudySpec(
                CirclesRun.NETWORK,
                CirclesRun.train(),
                Optional.empty(),
                CirclesRun.OPTIMIZER,
                Optional.empty(),
                3,
                new Recording(1, 2),
                new BinaryCrossEntropy());
        assertThat(StudyRuns.run(last, CirclesRun.weights("he")).points())
                .extracting(LossPoint::iteration)
                .containsExactly(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudySpec(
                        CirclesRun.NETWORK,
                        CirclesRun.train(),
                        Optional.empty(),
                        CirclesRun.OPTIMIZER,
                        Optional.empty(),
                        3,
                        new Recording(1, 3),
                        new BinaryCrossEntropy()))
                .withMessage("record from: 3 is not below the 3 iterations; nothing would be recorded");
    }
}
