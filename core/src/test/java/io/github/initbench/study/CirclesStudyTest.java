package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.linalg.BackendOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The initialization notebook's circles, as it prints them. */
class CirclesStudyTest {

    /** The costs that the notebook prints for He, every 1000 iterations; that of 11000 from NumPy 1.24.2, float64. */
    private static final double[] PRINTED_HE = {
        0.8830537463419761,
        0.6879825919728063,
        0.6751286264523371,
        0.6526117768893807,
        0.6082958970572938,
        0.5304944491717495,
        0.4138645817071795,
        0.3117803464844414,
        0.23696215330322565,
        0.18597287209206842,
        0.15015556280371808,
        0.12325079292273551,
        0.09917746546525931,
        0.08457055954024274,
        0.07357895962677365
    };

    private static final double PRINTED_ZEROS = 0.6931471805599453;
    private static final List<String> INITIALIZERS = List.of("zeros", "random", "he", "xavier");
    private static final List<StudyResult> RESULTS = new ArrayList<>();

    @BeforeAll
    static void trainAllFourOnEjml() {
        INITIALIZERS.forEach(name -> RESULTS.add(run("ejml", name, "naive")));
    }

    @Test
    void hePrintsTheNotebooksDigits() {
        List<LossPoint> points = result("he").facts().curve();
        assertThat(points).hasSameSizeAs(PRINTED_HE);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).iteration()).isEqualTo(1000 * i);
            assertThat(points.get(i).trainLoss()).isCloseTo(PRINTED_HE[i], within(1e-12 * PRINTED_HE[i]));
        }
    }

    /** In every form, on the reference too: the compensated sum keeps ln 2 although the bias is moved by rounding errors. */
    @ParameterizedTest
    @ValueSource(strings = {"reference", "ejml"})
    void zerosPrintLn2AtEveryPoint(String backend) {
        for (String recorded : List.of("stable", "naive")) {
            StudyResult zeros = run(backend, "zeros", recorded);
            assertThat(zeros.facts().curve())
                    .hasSize(15)
                    .extracting(LossPoint::trainLoss)
                    .containsOnly(PRINTED_ZEROS);
            assertThat(zeros.train().accuracy()).isEqualTo(0.5);
            assertThat(zeros.test().orElseThrow().accuracy()).isEqualTo(0.5);
            assertThat(zeros.test().orElseThrow().confusion().counts()).containsExactly(List.of(50, 0), List.of(50, 0));
        }
    }

    /** Infinite by the notebook's formula, 1773.5859549373833 from the logits (NumPy 1.24.2, float64). */
    @Test
    void randomStartsAtInfinity() {
        StudyResult random = result("random");
        assertThat(random.facts().curve().get(0).trainLoss()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(random.facts().initialLoss()).isCloseTo(1773.5859549373833, within(1e-9));
        assertThat(random.facts().divergedAt()).isNull();
    }

    @Test
    void accuraciesAreTheNotebooks() {
        assertThat(RESULTS).extracting(r -> r.train().accuracy()).containsExactly(0.5, 0.83, 0.9933333333333333, 0.99);
        assertThat(RESULTS).extracting(r -> r.test().orElseThrow().accuracy()).containsExactly(0.5, 0.86, 0.96, 0.93);
    }

    @Test
    void commentsAreComputedFromTheRuns() {
        assertThat(Verdict.of(CirclesRun.NETWORK, RESULTS))
                .extracting(Verdict::comment)
                .containsExactly("fails to break symmetry", "too large weights", "recommended method", "learns");
    }

    /** The notebook trains these three: of its starts He's alone is healthy. */
    @Test
    void commentsAreTheNotebooks() {
        assertThat(Verdict.of(CirclesRun.NETWORK, RESULTS.subList(0, 3)))
                .extracting(Verdict::comment)
                .containsExactly("fails to break symmetry", "too large weights", "recommended method");
    }

    @Test
    void listenerReceivesEachPointAndTheInitialWeightsAreKept() {
        List<LossPoint> received = new ArrayList<>();
        StudyResult result = Setup.circles(CirclesRun.NETWORK, 0.01, 10, 3)
                .run("ejml", CirclesRun.weights("he"), BackendOptions.DEFAULT, received::add);
        assertThat(received).isEqualTo(result.facts().curve());
        assertThat(received).extracting(LossPoint::iteration).containsExactly(0, 3, 6, 9);
        assertThat(result.initialWeights().sha256())
                .isEqualTo(CirclesRun.weights("he").sha256());
        assertThat(result.facts().finalLoss()).isLessThan(received.get(3).trainLoss());
    }

    private static StudyResult result(String initializer) {
        return RESULTS.get(INITIALIZERS.indexOf(initializer));
    }

    private static StudyResult run(String backend, String initializer, String lossForm) {
        TrainingPlan plan = TrainingPlan.recording(CirclesRun.UPDATES, new Recording(1000, 0), lossForm);
        return Setup.circles(CirclesRun.NETWORK, 0.01, plan)
                .run(backend, CirclesRun.weights(initializer), BackendOptions.DEFAULT, point -> {});
    }
}
