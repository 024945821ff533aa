package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.train.Trainer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the circles run reaches a loss; iterations and losses from NumPy 1.24.2, float64. */
class TargetsTest {

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
        StudyResult result = train(CirclesRun.NETWORK, initializer, 0.01, TrainingPlan.towards(target, 15_000));
        TargetResult reached = result.facts().targets().get(0);
        assertThat(reached.outcome()).isEqualTo(TargetOutcome.REACHED);
        assertThat(reached.iterations()).isEqualTo(iteration);
        assertThat(reached.sustained()).isEqualTo(iteration);
        assertThat(reached.staysFrom()).isEqualTo(iteration);
        assertThat(result.facts().finalLoss()).isCloseTo(finalLoss, within(1e-12 * finalLoss));
        assertThat(result.facts().bestLoss()).isEqualTo(result.facts().finalLoss());
    }

    /** Several targets are judged in one training, each as alone. */
    @Test
    void everyTargetIsJudged() {
        TrainingPlan plan = new TrainingPlan(9000, 1, List.of(0.2, 0.6, 0.1), new Recording(9000, 0), "stable");
        assertThat(train(CirclesRun.NETWORK, "he", 0.01, plan).facts().targets())
                .extracting(TargetResult::target, TargetResult::outcome, TargetResult::iterations)
                .containsExactly(
                        tuple(0.2, TargetOutcome.REACHED, 8705),
                        tuple(0.6, TargetOutcome.REACHED, 4138),
                        tuple(0.1, TargetOutcome.EXHAUSTED, null));
    }

    /** At every hundredth iteration a target is reached later, at the next evaluation. */
    @Test
    void targetsAreJudgedAtEvaluationsAlone() {
        TrainingPlan plan = new TrainingPlan(15_000, 100, List.of(0.2), new Recording(15_000, 0), "stable");
        TargetResult reached =
                train(CirclesRun.NETWORK, "he", 0.01, plan).facts().targets().get(0);
        assertThat(reached.iterations()).isEqualTo(8800);
        assertThat(reached.sustained()).isEqualTo(8800);
    }

    /** The large random start is chaotic in the last bits of the arithmetic: its iterations to target are no golden value. */
    @Test
    void randomReachesTheModestTargetOnly() {
        assertThat(target(CirclesRun.NETWORK, "random", 0.01, 0.6, 15_000).outcome())
                .isEqualTo(TargetOutcome.REACHED);
        assertThat(target(CirclesRun.NETWORK, "random", 0.01, 0.2, 15_000).outcome())
                .isEqualTo(TargetOutcome.EXHAUSTED);
    }

    /** On EJML the gradients cancel to exactly 0: nothing ever changes. */
    @Test
    void zerosStallAtLn2() {
        StudyResult result = train(CirclesRun.NETWORK, "zeros", 0.01, TrainingPlan.towards(0.6, 1000));
        assertThat(result.facts().stalled()).isTrue();
        assertThat(result.facts().targets().get(0).outcome()).isEqualTo(TargetOutcome.STALLED);
        assertThat(result.facts().bestLoss()).isEqualTo(Math.log(2.0));
        assertThat(result.facts().finalLoss()).isEqualTo(Math.log(2.0));
    }

    /** A loss equal to the target reaches it, and the state after the last update counts too. */
    @Test
    void bothEndsOfTheBudgetCount() {
        // NumPy: 0.8830537463419761 before the update, 0.8790931244852936 after it
        double first = train(CirclesRun.NETWORK, "he", 0.01, TrainingPlan.towards(0.0, 1))
                .facts()
                .bestLoss();
        assertThat(first).isLessThan(0.883);
        assertThat(target(CirclesRun.NETWORK, "he", 0.01, first, 1).iterations())
                .isEqualTo(1);
        assertThat(target(CirclesRun.NETWORK, "he", 0.01, 0.89, 1).iterations()).isZero();
    }

    /** The very first loss is below the target, and so is each that follows. */
    @Test
    void aHitFromTheBeginningStaysFromTheBeginning() {
        TargetResult reached = target(CirclesRun.NETWORK, "he", 0.01, 0.89, 5);
        assertThat(reached.iterations()).isZero();
        assertThat(reached.staysFrom()).isZero();
        assertThat(reached.sustained()).isNull(); // of six evaluations
        assertThat(target(CirclesRun.NETWORK, "he", 0.01, 0.89, 9).sustained()).isZero();
        assertThat(target(CirclesRun.NETWORK, "he", 0.01, 0.89, 8).sustained()).isNull();
    }

    /** Leaky ReLU, whose units never die: the logits grow from update to update until they overflow. */
    @Test
    void hugeLearningRateDiverges() {
        StudyResult result = train(LEAKY, "he", 1e6, TrainingPlan.towards(0.2, 100));
        assertThat(Objects.requireNonNull(result.facts().divergedAt())).isBetween(1, 20);
        assertThat(result.facts().targets().get(0).outcome()).isEqualTo(TargetOutcome.DIVERGED);
        assertThat(result.facts().stalled()).isFalse();
        assertThat(result.facts().finalLoss()).isNaN();
        assertThat(result.facts().bestLoss()).isBetween(0.88, 0.89); // that of iteration 0
    }

    @Test
    void targetReachedBeforeTheLossStopsBeingANumberDoesNotStay() {
        StudyResult result = train(LEAKY, "he", 1e6, TrainingPlan.towards(0.9, 100));
        TargetResult reached = result.facts().targets().get(0);
        assertThat(reached.outcome()).isEqualTo(TargetOutcome.REACHED);
        assertThat(reached.iterations()).isZero();
        assertThat(reached.staysFrom()).isNull();
        assertThat(reached.sustained()).isNull();
        assertThat(result.facts().finalLoss()).isNaN();
    }

    /** With the notebook's formula the first cost is infinite; divergence and targets are judged on the stable one. */
    @Test
    void naiveLossIsJudgedInItsStableForm() {
        StudyResult result = train(NAIVE, "random", 0.01, TrainingPlan.towards(2000, 5));
        assertThat(result.facts().targets().get(0).iterations()).isZero();
        assertThat(result.facts().divergedAt()).isNull();
        assertThat(result.facts().bestLoss()).isFinite();
    }

    /** The timed pass relies on it: plain steps from the same weights lead to the same weights. */
    @ParameterizedTest
    @ValueSource(strings = {"he 0.6", "xavier 0.68", "random 0.7"})
    void weightsOfTheTargetAreThoseOfPlainSteps(String run) {
        String initializer = run.split(" ", -1)[0];
        double loss = Double.parseDouble(run.split(" ", -1)[1]);
        Setup setup = Setup.circles(CirclesRun.NETWORK, 0.01, TrainingPlan.towards(loss, 15_000));
        TargetResult reached =
                setup.run(CirclesRun.weights(initializer)).facts().targets().get(0);
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            Trainer<?> trainer = setup.trainer(backend);
            trainer.restore(CirclesRun.weights(initializer));
            int iterations = Objects.requireNonNull(reached.iterations());
            for (int i = 0; i < iterations; i++) {
                trainer.step();
            }
            assertThat(trainer.weights().sha256()).isEqualTo(reached.weightsSha256());
        }
    }

    /** Losses by hand: a streak that breaks does not count, and the first of ten counts. */
    @Test
    void sustainedIsTheFirstOfTenInARow() {
        TargetTracker tracker = new TargetTracker(0.5);
        double[] losses = {0.6, 0.5, 0.4, 0.4, 0.51, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.7, 0.1};
        for (int i = 0; i < losses.length; i++) {
            tracker.evaluated(3 * i, losses[i], () -> "weights");
        }
        assertThat(tracker.result(false, false))
                .isEqualTo(new TargetResult(0.5, TargetOutcome.REACHED, 3, 15, 48, "weights"));
    }

    @Test
    void aResultThatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetResult(0.5, TargetOutcome.EXHAUSTED, 3, null, null, "weights"))
                .withMessage("target 0.5: outcome EXHAUSTED, but iterations 3 and weights weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetResult(0.5, TargetOutcome.STALLED, null, 3, null, null));
    }

    private static TargetResult target(
            NetworkSpec spec, String initializer, double learningRate, double target, int budget) {
        return train(spec, initializer, learningRate, TrainingPlan.towards(target, budget))
                .facts()
                .targets()
                .get(0);
    }

    private static StudyResult train(NetworkSpec spec, String initializer, double learningRate, TrainingPlan plan) {
        return Setup.circles(spec, learningRate, plan).run(CirclesRun.weights(initializer));
    }
}
