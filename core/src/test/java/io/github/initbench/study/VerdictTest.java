package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.CirclesRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final List<List<Integer>> GOOD = List.of(List.of(95, 5), List.of(5, 95));
    private static final List<List<Integer>> POOR = List.of(List.of(85, 15), List.of(15, 85));
    private static final List<List<Integer>> ONE_CLASS = List.of(List.of(190, 0), List.of(10, 0));
    private static final StudyResult HEALTHY = StudyRuns.begun("he");
    private static final StudyResult SYMMETRIC = StudyRuns.begun("zeros");
    private static final StudyResult TOO_LARGE = StudyRuns.begun("random");

    @ParameterizedTest
    @CsvSource({
        "HEALTHY, LEARNS, false, true, recommended method",
        "HEALTHY, LEARNS, false, false, learns",
        "HEALTHY, LEARNS_IN_PART, false, false, learns in part",
        "HEALTHY, DOES_NOT_LEARN, false, false, does not learn",
        "HEALTHY, DOES_NOT_LEARN, true, false, does not learn: answers one class alone",
        "HEALTHY, DIVERGES, true, false, diverges",
        "SYMMETRIC, DOES_NOT_LEARN, true, false, fails to break symmetry",
        "SYMMETRIC, LEARNS, false, false, fails to break symmetry; learns all the same",
        "TOO_LARGE, LEARNS_IN_PART, false, false, too large weights",
        "TOO_LARGE, LEARNS, false, false, too large weights; learns all the same",
        "TOO_LARGE, DIVERGES, true, false, too large weights; diverges",
        "LARGE_INPUTS, DOES_NOT_LEARN, true, false, too large inputs: standardize them"
    })
    void comments(Start start, Outcome outcome, boolean oneClass, boolean recommended, String comment) {
        assertThat(new Verdict(start, outcome, oneClass, recommended).comment()).isEqualTo(comment);
    }

    @Test
    void onlyAHealthyStartThatLearnsIsRecommended() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict(Start.TOO_LARGE, Outcome.LEARNS, false, true))
                .withMessage("verdict: recommended, but start TOO_LARGE, outcome LEARNS");
    }

    @Test
    void oneRunAloneIsNotRecommended() {
        assertThat(comments(good(0.1))).containsExactly("learns");
    }

    @Test
    void lowerByAQuarterIsTheLimit() {
        assertThat(comments(good(0.375), good(0.5))).containsExactly("recommended method", "learns");
        assertThat(comments(good(0.5), good(Math.nextUp(0.375)))).containsExactly("learns", "learns");
    }

    /** A loss of 0 is a quarter below another of 0, but not lower. */
    @Test
    void aTieRecommendsNobody() {
        assertThat(comments(good(0.1), good(0.1), good(0.5))).containsOnly("learns");
        assertThat(comments(good(0.0), good(0.0))).containsOnly("learns");
    }

    /** Of a healthy start, even where it does not learn, but not of another: their end is chance. */
    @Test
    void theLossIsComparedWithThatOfHealthyStarts() {
        StudyResult poor = StudyRuns.ending(HEALTHY, 0.1, POOR);
        StudyResult large = StudyRuns.ending(TOO_LARGE, 0.01, GOOD);
        StudyResult symmetric = StudyRuns.ending(SYMMETRIC, 0.69, POOR);
        assertThat(comments(poor, good(0.1))).containsExactly("learns in part", "learns");
        assertThat(comments(large, symmetric, good(0.1)))
                .containsExactly(
                        "too large weights; learns all the same", "fails to break symmetry", "recommended method");
    }

    /** Its loss may be anything. */
    @Test
    void aRunThatDivergesIsNoRival() {
        StudyResult diverging = Setup.circles(CirclesRun.NETWORK, 1e300, 10, 10).run(CirclesRun.weights("he"));
        assertThat(comments(diverging, good(0.1))).containsExactly("diverges", "recommended method");
    }

    @Test
    void oneAnswerToEverythingIsNotRecommended() {
        assertThat(comments(StudyRuns.ending(HEALTHY, 0.1, ONE_CLASS), StudyRuns.ending(HEALTHY, 0.2, ONE_CLASS)))
                .containsOnly("does not learn: answers one class alone");
    }

    private static StudyResult good(double finalLoss) {
        return StudyRuns.ending(HEALTHY, finalLoss, GOOD);
    }

    private static List<String> comments(StudyResult... results) {
        return Verdict.of(CirclesRun.NETWORK, List.of(results)).stream()
                .map(Verdict::comment)
                .toList();
    }
}
