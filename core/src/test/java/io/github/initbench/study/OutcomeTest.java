package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final NetworkSpec LEAKY =
            NetworkSpec.mlp(List.of(2, 10, 5, 1), new LeakyRelu(0.01), new BinaryCrossEntropy());
    private static final StudyResult BEGUN = StudyRuns.begun("he");

    /** The loss overflows within the first updates; the run goes on to the last iteration, and the result holds the iteration of divergence. */
    @Test
    void divergingRunGoesOnToTheEnd() {
        StudyResult result = Setup.circles(LEAKY, 1e6, 20, 1).run(CirclesRun.weights("he"));
        assertThat(result.facts().curve()).hasSize(20);
        int divergedAt = Objects.requireNonNull(result.facts().divergedAt());
        assertThat(divergedAt).isBetween(1, 19);
        assertThat(result.facts().curve().subList(0, divergedAt)).allMatch(p -> Double.isFinite(p.trainLoss()));
        assertThat(result.facts().curve().get(divergedAt).trainLoss()).isNaN();
        assertThat(result.facts().finalLoss()).isNaN();
        assertThat(result.finalWeights().isFinite()).isFalse();
        assertThat(Outcome.of(result)).isEqualTo(Outcome.DIVERGES);
    }

    /** No recorded iteration saw it: the loss after the last update does. */
    @Test
    void divergenceBetweenTheRecordedIterationsShowsAtTheEnd() {
        StudyResult result = Setup.circles(LEAKY, 1e6, 20, 20).run(CirclesRun.weights("he"));
        assertThat(result.facts().curve()).hasSize(1);
        assertThat(result.facts().divergedAt()).isEqualTo(20);
    }

    /** Infinite by the notebook's formula, but not in the stable form, which is what is judged. */
    @Test
    void anInfiniteNaiveLossIsNoDivergence() {
        StudyResult random = StudyRuns.begun("random");
        assertThat(random.facts().divergedAt()).isNull();
        assertThat(Outcome.of(random)).isNotEqualTo(Outcome.DIVERGES);
    }

    /** 95 % are right in each of the first three. */
    @Test
    void learningIsMeasuredOverTheClasses() {
        assertThat(outcome(190, 0, 10, 0)).isEqualTo(Outcome.DOES_NOT_LEARN);
        assertThat(outcome(189, 1, 9, 1)).isEqualTo(Outcome.DOES_NOT_LEARN);
        assertThat(outcome(95, 5, 5, 95)).isEqualTo(Outcome.LEARNS);
        assertThat(outcome(189, 1, 8, 2)).isEqualTo(Outcome.LEARNS_IN_PART);
        assertThat(outcome(186, 4, 1, 9)).isEqualTo(Outcome.LEARNS);
    }

    /** 84.5 % are right, and 95 % would be with one answer, however balanced the 84.5 % are. */
    @Test
    void oneAnswerToEverythingMustBeWorse() {
        assertThat(outcome(160, 30, 1, 9)).isEqualTo(Outcome.DOES_NOT_LEARN);
        assertThat(outcome(50, 50, 50, 50)).isEqualTo(Outcome.DOES_NOT_LEARN);
        assertThat(outcome(51, 49, 50, 50)).isEqualTo(Outcome.LEARNS_IN_PART);
    }

    @Test
    void ninetyPercentIsTheLimit() {
        assertThat(outcome(90, 10, 10, 90)).isEqualTo(Outcome.LEARNS);
        assertThat(outcome(90, 10, 11, 89)).isEqualTo(Outcome.LEARNS_IN_PART);
    }

    private static Outcome outcome(int c00, int c01, int c10, int c11) {
        return Outcome.of(StudyRuns.ending(BEGUN, 0.3, List.of(List.of(c00, c01), List.of(c10, c11))));
    }
}
