package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.activation.Linear;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a training counts as stalled: one weight and one bias, on examples whose gradients are known. */
class StallsTest {

    private static final NetworkSpec LINE = NetworkSpec.mlp(List.of(1, 1), new Linear(), new BinaryCrossEntropy());

    /** At x = 0 the weight has no gradient; the bias's two are +1/2 and -1/2 from b = 0. */
    private static final Dataset BALANCED = new Dataset("balanced", 1, 1, 2, new double[] {0, 0}, new double[] {0, 1});

    private static TrainingFacts train(
            Dataset data, double rate, Optional<Integer> batch, TrainingPlan plan, double b) {
        Weights initial = new Weights(List.of(new double[] {1}), List.of(new double[] {b}));
        return new Setup(LINE, data, Optional.empty(), rate, batch, plan)
                .run("reference", initial, BackendOptions.DEFAULT, point -> {})
                .facts();
    }

    private static TrainingPlan plan(int budget, double target) {
        return new TrainingPlan(budget, budget, List.of(target), new Recording(budget, 0), "stable");
    }

    /** Full batches: the gradients cancel to 0, whenever that is looked at. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void anUpdateThatChangesNothingIsAStall(int budget) {
        TrainingFacts facts = train(BALANCED, 0.5, Optional.empty(), plan(budget, 0.1), 0);
        assertThat(facts.stalled()).isTrue();
        assertThat(facts.targets().get(0).outcome()).isEqualTo(TargetOutcome.STALLED);
    }

    /** From b = 1 the bias comes down to 0 by a quarter of the way an update, until rounding ends it: 40 updates are not enough. */
    @Test
    void whatStillMovesIsExhausted() {
        TrainingFacts moving = train(BALANCED, 1, Optional.empty(), plan(40, 0.1), 1);
        assertThat(moving.stalled()).isFalse();
        assertThat(moving.targets().get(0).outcome()).isEqualTo(TargetOutcome.EXHAUSTED);
        assertThat(train(BALANCED, 1, Optional.empty(), plan(4000, 0.1), 1).stalled())
                .isTrue();
    }

    /** Mini-batches of one: each update moves the bias, and the epoch's two do not cancel. Of a rate that rounds away none moves it. */
    @Test
    void anEpochOfMiniBatchesIsAllOfItsUpdates() {
        assertThat(train(BALANCED, 0.5, Optional.of(1), plan(2, 0.1), 0).stalled())
                .isFalse();
        assertThat(train(BALANCED, 1e-300, Optional.of(1), plan(2, 0.1), 1).stalled())
                .isTrue();
        assertThat(train(BALANCED, 1e-300, Optional.of(1), plan(1, 0.1), 1).stalled())
                .as("half an epoch")
                .isFalse();
    }

    /** From b = 30 the first update goes beyond all gradients: the first epoch moves the bias, the second does not. */
    @Test
    void theLastEpochCounts() {
        Dataset ones = new Dataset("ones", 1, 1, 2, new double[] {0, 0}, new double[] {1, 1});
        assertThat(train(ones, 1e15, Optional.of(1), plan(2, -1), 30).stalled()).isFalse();
        assertThat(train(ones, 1e15, Optional.of(1), plan(3, -1), 30).stalled()).isFalse();
        assertThat(train(ones, 1e15, Optional.of(1), plan(4, -1), 30).stalled()).isTrue();
        assertThat(train(ones, 1e15, Optional.empty(), plan(1, -1), 30).stalled())
                .isFalse();
        assertThat(train(ones, 1e15, Optional.empty(), plan(2, -1), 30).stalled())
                .isTrue();
    }

    /** Three examples in batches of two: an epoch has two updates, the second of them of one example. */
    @Test
    void aSmallerLastBatchBelongsToTheEpoch() {
        Dataset three = new Dataset("three", 1, 1, 3, new double[] {0, 0, 0}, new double[] {0, 1, 1});
        for (int budget = 2; budget <= 5; budget++) {
            assertThat(train(three, 1e-300, Optional.of(2), plan(budget, 0.1), 1)
                            .stalled())
                    .isTrue();
        }
        assertThat(train(three, 1e-300, Optional.of(2), plan(1, 0.1), 1).stalled())
                .as("no whole epoch")
                .isFalse();
    }

    /**
     * Of two examples one has no gradient: its update changes nothing, the other's does. In batches of one half of all updates change nothing, and
     * no epoch.
     */
    @Test
    void anUpdateWithoutChangeIsNoEpochWithoutChange() {
        Dataset half = new Dataset("half", 1, 1, 2, new double[] {0, 0}, new double[] {1, 1});
        Dataset certain = new Dataset("certain", 1, 1, 2, new double[] {0, 1e4}, new double[] {0, 1});
        assertThat(train(certain, 0.5, Optional.of(1), plan(2, 0.1), 0).stalled())
                .isFalse();
        assertThat(train(half, 0.5, Optional.of(1), plan(3, 0.1), 0).stalled()).isFalse();
    }

    @Test
    void reachedAndDivergedTrainingsAreNotStalled() {
        TrainingFacts reached = train(BALANCED, 0.5, Optional.empty(), plan(3, 0.7), 0);
        assertThat(reached.targets().get(0).outcome()).isEqualTo(TargetOutcome.REACHED);
        Dataset far = new Dataset("far", 1, 1, 2, new double[] {1e300, -1e300}, new double[] {0, 1});
        TrainingFacts diverged = train(far, 1e10, Optional.empty(), plan(20, 0.1), 0);
        assertThat(diverged.divergedAt()).isEqualTo(20);
        assertThat(diverged.stalled()).isFalse();
        assertThat(diverged.targets().get(0).outcome()).isEqualTo(TargetOutcome.DIVERGED);
    }
}
