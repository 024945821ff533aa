package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the circles run reaches a loss; iterations and losses from NumPy 1.24.2, float64. */
class TargetSearchTest {

    private static final NetworkSpec LEAKY =
            NetworkSpec.mlp(List.of(2, 10, 5, 1), new LeakyRelu(0.01), new BinaryCrossEntropy());
    private static final NetworkSpec NAIVE = CirclesRun.NETWORK.withLoss(new NaiveBinaryCrossEntropy());

    @ParameterizedTest
    @CsvSource({
        "he, 0.2, 8705, 0.06481018741251145",
        "he, 0.6, 4138, 0.06481018741251145",
        "xavier, 0.2, 10593, 0.09421417390603812"
    })
    void iterationsToTargetAreNumPys(String initializer, double target, int iteration, double finalLoss) {
        TrainingOutcome outcome = search(CirclesRun.NETWORK, initializer, 0.01, new StopRule(target, 15_000));
        assertThat(outcome).isInstanceOfSatisfying(TrainingOutcome.Reached.class, reached -> {
            assertThat(reached.updates()).isEqualTo(iteration);
            assertThat(reached.sustainedFrom()).hasValue(iteration);
            assertThat(reached.finalLoss()).isCloseTo(finalLoss, within(1e-12 * finalLoss));
            assertThat(reached.bestLoss()).isEqualTo(reached.finalLoss());
        });
    }

    /** The large random start is chaotic in the last bits of the arithmetic: its iterations to target are no golden value. */
    @Test
    void randomReachesTheModestTargetOnly() {
        assertThat(search(CirclesRun.NETWORK, "random", 0.01, new StopRule(0.6, 15_000)))
                .isInstanceOf(TrainingOutcome.Reached.class);
        assertThat(search(CirclesRun.NETWORK, "random", 0.01, new StopRule(0.2, 15_000)))
                .isInstanceOf(TrainingOutcome.Exhausted.class);
    }

    @Test
    void zerosExhaustTheBudgetAtLn2() {
        assertThat(search(CirclesRun.NETWORK, "zeros", 0.01, new StopRule(0.6, 1000)))
                .isInstanceOfSatisfying(TrainingOutcome.Exhausted.class, exhausted -> {
                    assertThat(exhausted.updates()).isEqualTo(1000);
                    assertThat(exhausted.bestLoss()).isEqualTo(Math.log(2.0));
                    assertThat(exhausted.finalLoss()).isEqualTo(Math.log(2.0));
                });
    }

    /** A loss equal to the target reaches it, and the state after the last update counts too. */
    @Test
    void bothEndsOfTheBudgetCount() {
        double first =
                search(CirclesRun.NETWORK, "he", 0.01, new StopRule(0.0, 1)).bestLoss();
        assertThat(first).isLessThan(0.883); // NumPy: 0.8830537463419761 before, 0.8790931244852936 after the update
        assertThat(search(CirclesRun.NETWORK, "he", 0.01, new StopRule(first, 1))
                        .updates())
                .isEqualTo(1);
        assertThat(search(CirclesRun.NETWORK, "he", 0.01, new StopRule(first, 1)))
                .isInstanceOf(TrainingOutcome.Reached.class);
        assertThat(search(CirclesRun.NETWORK, "he", 0.01, new StopRule(0.89, 1)).updates())
                .isZero();
    }

    /** The very first loss is below the target, and so is each that follows. */
    @Test
    void aHitFromTheBeginningIsSustainedFromTheBeginning() {
        assertThat(search(CirclesRun.NETWORK, "he", 0.01, new StopRule(0.89, 5)))
                .isInstanceOfSatisfying(TrainingOutcome.Reached.class, reached -> {
                    assertThat(reached.updates()).isZero();
                    assertThat(reached.sustainedFrom()).hasValue(0);
                });
    }

    /** Leaky ReLU, whose units never die: the logits grow from update to update until they overflow. */
    @Test
    void hugeLearningRateDiverges() {
        assertThat(search(LEAKY, "he", 1e6, new StopRule(0.2, 100)))
                .isInstanceOfSatisfying(TrainingOutcome.Diverged.class, diverged -> {
                    assertThat(diverged.updates()).isBetween(1, 20);
                    assertThat(diverged.finalLoss()).isNaN();
                    assertThat(diverged.bestLoss()).isBetween(0.88, 0.89); // that of iteration 0
                });
    }

    @Test
    void targetReachedBeforeTheLossStopsBeingANumberIsNotSustained() {
        assertThat(search(LEAKY, "he", 1e6, new StopRule(0.9, 100)))
                .isInstanceOfSatisfying(TrainingOutcome.Reached.class, reached -> {
                    assertThat(reached.updates()).isZero();
                    assertThat(reached.sustainedFrom()).isEmpty();
                    assertThat(reached.finalLoss()).isNaN();
                });
    }

    /** With the notebook's formula the first cost is infinite; divergence and targets are judged on the stable one. */
    @Test
    void naiveLossIsJudgedInItsStableForm() {
        assertThat(search(NAIVE, "random", 0.01, new StopRule(2000, 5)))
                .isInstanceOfSatisfying(TrainingOutcome.Reached.class, reached -> {
                    assertThat(reached.updates()).isZero();
                    assertThat(reached.bestLoss()).isFinite();
                });
    }

    /** The timed pass relies on it: plain steps from the same weights lead to the same weights. */
    @ParameterizedTest
    @ValueSource(strings = {"he 0.6", "zeros 0.6", "random 0.2"})
    void digestIsThatOfPlainSteps(String run) {
        String initializer = run.split(" ", -1)[0];
        StopRule rule = new StopRule(Double.parseDouble(run.split(" ", -1)[1]), 5000);
        TrainingOutcome outcome = search(CirclesRun.NETWORK, initializer, 0.01, rule);
        try (Backend<?> backend = ejml()) {
            Trainer<?> trainer = trainer(backend, CirclesRun.NETWORK, 0.01);
            trainer.restore(CirclesRun.weights(initializer));
            for (int i = 0; i < outcome.updates(); i++) {
                trainer.step();
            }
            assertThat(trainer.weights().sha256()).isEqualTo(outcome.weightsSha256());
        }
    }

    private static TrainingOutcome search(NetworkSpec spec, String initializer, double learningRate, StopRule rule) {
        try (Backend<?> backend = ejml()) {
            Weights initial = CirclesRun.weights(initializer);
            return TargetSearch.run(trainer(backend, spec, learningRate), initial, rule);
        }
    }

    private static <M extends Matrix> Trainer<M> trainer(Backend<M> backend, NetworkSpec spec, double learningRate) {
        return Trainer.fullBatch(backend, spec, CirclesRun.train(), new GradientDescent(learningRate));
    }

    private static Backend<?> ejml() {
        return Backends.named("ejml").create(BackendOptions.DEFAULT);
    }
}
