package io.github.initbench.reports.compare;

import static io.github.initbench.reports.compare.CompareRuns.all;
import static io.github.initbench.reports.compare.CompareRuns.compare;
import static io.github.initbench.reports.compare.CompareRuns.only;
import static io.github.initbench.reports.compare.CompareRuns.row;
import static io.github.initbench.reports.compare.CompareRuns.scores;
import static io.github.initbench.reports.compare.CompareRuns.trained;
import static io.github.initbench.reports.compare.CompareRuns.training;
import static io.github.initbench.reports.compare.CompareRuns.trainings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.reports.compare.Comparison.Result;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdicts on made rows. */
class ComparisonTest {

    private static final double[] BASE = {98, 99, 100, 101, 102};
    private static final double[] HALF = {49, 49.5, 50, 50.5, 51};

    @ParameterizedTest
    @CsvSource({
        "1.06,  1.2,  REGRESSION",
        "1.051, 9.0,  REGRESSION",
        "1.05,  1.2,  INCONCLUSIVE",
        "0.9,   1.051, INCONCLUSIVE",
        "0.9,   1.05, NO_REGRESSION",
        "0.96,  0.97, NO_REGRESSION",
        "0.5,   0.95, IMPROVEMENT",
        "0.5,   0.953, NO_REGRESSION"
    })
    void theIntervalDecides(double low, double high, Verdict verdict) {
        assertThat(CellComparison.verdict(new Interval(low, high), CompareRuns.FIVE_PERCENT))
                .isEqualTo(verdict);
    }

    @Test
    void halfTheOperationsPerSecondIsTwiceTheTime() {
        Comparison comparison = compare(scores("ejml", "ops/s", BASE), scores("ejml", "ops/s", HALF));
        CompareRow row = only(comparison);
        assertThat(row.ratio()).isEqualTo(2.0);
        assertThat(row.low()).isBetween(1.9, 2.0);
        assertThat(row.high()).isBetween(2.0, 2.1);
        assertThat(row.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(row.p()).isCloseTo(2 / 252.0, within(1e-12));
        assertThat(row.pHolm()).isEqualTo(row.p());
        assertThat(row.cliffsDelta()).isEqualTo(1.0);
        assertThat(comparison.result()).isEqualTo(Result.REGRESSION);
    }

    @Test
    void halfTheTimePerOperationIsAnImprovement() {
        Comparison comparison = compare(scores("ejml", "us/op", BASE), scores("ejml", "us/op", HALF));
        assertThat(only(comparison).ratio()).isEqualTo(0.5);
        assertThat(only(comparison).verdict()).isEqualTo(Verdict.IMPROVEMENT);
        assertThat(only(comparison).cliffsDelta()).isEqualTo(-1.0);
        assertThat(comparison.result()).isEqualTo(Result.NO_REGRESSION);
    }

    @Test
    void aRunAgainstItselfHasNoRegression() {
        Comparison comparison = compare(scores("ejml", "ops/s", BASE), scores("ejml", "ops/s", BASE));
        assertThat(only(comparison).ratio()).isEqualTo(1.0);
        assertThat(only(comparison).verdict()).isEqualTo(Verdict.NO_REGRESSION);
        assertThat(comparison.result()).isEqualTo(Result.NO_REGRESSION);
    }

    @Test
    void fourForksNeverTell() {
        double[] four = {50, 50, 50, 50};
        Comparison comparison = compare(scores("ejml", "ops/s", BASE), scores("ejml", "ops/s", four));
        assertThat(only(comparison).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(only(comparison).why()).isEqualTo("5 against 4 forks; 5 or more are needed on each side");
        assertThat(only(comparison).low()).isNotNull();
        assertThat(comparison.result()).isEqualTo(Result.INCONCLUSIVE);
        Comparison same = compare(scores("ejml", "ops/s", four), scores("ejml", "ops/s", four));
        assertThat(only(same).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        Comparison one = compare(scores("ejml", "ops/s", 100), scores("ejml", "ops/s", BASE));
        assertThat(only(one).low()).isNull();
        assertThat(only(one).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** Fork medians, never iterations: ten iterations in one fork are one fork. */
    @Test
    void iterationsAreNoForks() {
        List<ThroughputRow> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rows.add(row("ejml")
                    .set("status", Status.OK)
                    .set("fork", 1)
                    .set("iteration", i)
                    .set("unit", "ops/s")
                    .set("score", 100.0 + i)
                    .build());
        }
        assertThat(only(compare(rows, rows)).baseForks()).isEqualTo(1);
        assertThat(only(compare(rows, rows)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "INCORRECT", "INVALID", "TIMEOUT"})
    void aSpoiledSideIsNotComparable(Status status) {
        List<ThroughputRow> spoiled = all(
                scores("ejml", "ops/s", HALF),
                List.of(row("ejml").set("status", status).set("error", "why").build()));
        Comparison comparison = compare(scores("ejml", "ops/s", BASE), spoiled);
        assertThat(only(comparison).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(only(comparison).why()).startsWith("candidate has 1 ");
        assertThat(only(comparison).ratio()).isNull();
        assertThat(comparison.result()).isEqualTo(Result.NOT_COMPARED);
        assertThat(only(compare(spoiled, scores("ejml", "ops/s", BASE))).why()).startsWith("base has 1 ");
    }

    @Test
    void aSkippedForkIsMissingAndNoMore() {
        List<ThroughputRow> skipped = all(
                scores("ejml", "ops/s", BASE),
                List.of(row("ejml").set("status", Status.SKIPPED).build()));
        assertThat(only(compare(skipped, scores("ejml", "ops/s", BASE))).verdict())
                .isEqualTo(Verdict.NO_REGRESSION);
        List<ThroughputRow> all =
                List.of(row("ejml").set("status", Status.SKIPPED).build());
        assertThat(only(compare(scores("ejml", "ops/s", BASE), all)).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void whatRunsOnNeitherSideDoesNotSpoilTheResult() {
        List<ThroughputRow> absent = List.of(row("mkl")
                .set("status", Status.UNAVAILABLE)
                .set("error", "no library")
                .build());
        Comparison comparison =
                compare(all(scores("ejml", "ops/s", BASE), absent), all(scores("ejml", "ops/s", BASE), absent));
        assertThat(comparison.rows())
                .extracting(CompareRow::verdict)
                .containsExactly(Verdict.NO_REGRESSION, Verdict.UNAVAILABLE);
        assertThat(comparison.result()).isEqualTo(Result.NO_REGRESSION);
        assertThat(only(compare(absent, scores("mkl", "ops/s", BASE))).verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void cellsOfOneSideAreAnotherGrid() {
        Comparison comparison = compare(
                all(scores("ejml", "ops/s", BASE), scores("old", "ops/s", BASE)),
                all(scores("new", "ops/s", BASE), scores("ejml", "ops/s", BASE)));
        assertThat(comparison.rows()).extracting(CompareRow::backend).containsExactly("ejml", "old", "new");
        assertThat(comparison.rows())
                .extracting(CompareRow::verdict)
                .containsExactly(Verdict.NO_REGRESSION, Verdict.BASE_ONLY, Verdict.CANDIDATE_ONLY);
        assertThat(comparison.result()).isEqualTo(Result.NOT_COMPARED);
        assertThat(compare(List.of(), List.of()).result()).isEqualTo(Result.NOT_COMPARED);
    }

    /** Nothing was compared, so nothing is known of a regression. */
    @Test
    void whatRunsOnNeitherSideAloneIsNotCompared() {
        List<ThroughputRow> absent = List.of(row("mkl")
                .set("status", Status.UNAVAILABLE)
                .set("error", "no library")
                .build());
        assertThat(compare(absent, absent).result()).isEqualTo(Result.NOT_COMPARED);
    }

    @Test
    void whatWasNotComparedComesBeforeWhatIsInconclusive() {
        List<ThroughputRow> few = scores("ejml", "ops/s", 50, 50);
        assertThat(compare(all(few, scores("simd", "ops/s", BASE)), all(few, scores("simd", "ops/s", BASE)))
                        .result())
                .isEqualTo(Result.INCONCLUSIVE);
        assertThat(compare(all(few, scores("gone", "ops/s", BASE)), few).result())
                .isEqualTo(Result.NOT_COMPARED);
    }

    /** One seed's trainings are compared with the same seed's. */
    @Test
    void aSeedIsACellOfItsOwn() {
        List<TimeToLossRow> base = new ArrayList<>();
        List<TimeToLossRow> candidate = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            for (long seed = 1; seed <= 2; seed++) {
                Made<TimeToLossRow> row = training("he")
                        .set("fork", fork)
                        .set("weight_seed", seed)
                        .set("streams", Streams.NUMPY)
                        .set("status", Status.OK)
                        .set("outcome", Outcome.REACHED)
                        .set("first_hit_iteration", (int) (100 * seed));
                base.add(row.set("train_seconds", 1.0 * seed).build());
                candidate.add(row.set("train_seconds", seed == 1 ? 1.0 : 3.0).build());
            }
        }
        Comparison comparison =
                Comparison.of(trained("old", base), trained("new", candidate), CompareRuns.FIVE_PERCENT);
        assertThat(comparison.rows()).extracting(CompareRow::ratio).containsExactly(1.0, 1.5);
        assertThat(comparison.rows()).extracting(CompareRow::baseForks).containsExactly(5, 5);
        assertThat(comparison.rows().get(1).setting()).endsWith("weight seed 2");
    }

    /** The same seed draws other weights from other streams. */
    @Test
    void otherStreamsAreACellOfTheirOwn() {
        List<TimeToLossRow> base = new ArrayList<>();
        List<TimeToLossRow> candidate = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            Made<TimeToLossRow> row = training("he")
                    .set("fork", fork)
                    .set("weight_seed", 3L)
                    .set("status", Status.OK)
                    .set("outcome", Outcome.REACHED)
                    .set("train_seconds", 1.0);
            base.add(row.set("streams", Streams.NUMPY).build());
            base.add(row.set("streams", Streams.NAMED).set("train_seconds", 2.0).build());
            candidate.add(row.set("train_seconds", 3.0).build());
        }
        Comparison comparison =
                Comparison.of(trained("old", base), trained("new", candidate), CompareRuns.FIVE_PERCENT);
        assertThat(comparison.rows())
                .extracting(CompareRow::verdict)
                .containsExactly(Verdict.BASE_ONLY, Verdict.REGRESSION);
        assertThat(comparison.rows().get(0).setting()).endsWith("weight seed 3");
        assertThat(comparison.rows().get(1).setting()).endsWith("weight seed 3 (named streams, one per layer)");
        assertThat(comparison.rows().get(1).ratio()).isEqualTo(1.5);
    }

    @Test
    void aRegressionComesBeforeWhatIsUndecided() {
        Comparison comparison = compare(
                all(scores("gone", "ops/s", BASE), scores("ejml", "ops/s", BASE)), scores("ejml", "ops/s", HALF));
        assertThat(comparison.result()).isEqualTo(Result.REGRESSION);
    }

    @Test
    void noisyAndUnsteadyAreCounted() {
        ThroughputRow noisy = row("ejml")
                .set("status", Status.OK)
                .set("unit", "ops/s")
                .set("score", 1.0)
                .set("fork", 1)
                .set("iteration", 1)
                .set("disturbed", true)
                .set("steady", false)
                .build();
        CompareRow row = only(compare(List.of(noisy), scores("ejml", "ops/s", BASE)));
        assertThat(List.of(row.baseDisturbed(), row.baseUnsteady())).containsExactly(1, 1);
        assertThat(row.candidateDisturbed()).isNull();
        assertThat(row.candidateUnsteady()).isNull();
    }

    @Test
    void timeToLossComparesTrainings() {
        List<TimeToLossRow> base = trainings("he", Outcome.REACHED, 100, 1.0, 1.01, 0.99, 1.0, 1.0);
        List<TimeToLossRow> candidate = trainings("he", Outcome.REACHED, 120, 1.2, 1.21, 1.19, 1.2, 1.2);
        CompareRow row = only(Comparison.of(trained("old", base), trained("new", candidate), CompareRuns.FIVE_PERCENT));
        assertThat(row.ratio()).isCloseTo(1.2, within(1e-12));
        assertThat(row.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(row.why()).isEqualTo("iterations to target [100] against [120]");
        assertThat(row.init()).isEqualTo("he");
        assertThat(row.unit()).isEqualTo("s");
    }

    @Test
    void otherOutcomesAreNotComparable() {
        List<TimeToLossRow> reached = trainings("he", Outcome.REACHED, 100, 1.0, 1.01, 0.99, 1.0, 1.0);
        List<TimeToLossRow> diverged = trainings("he", Outcome.DIVERGED, 0, 1.0, 1.01, 0.99, 1.0, 1.0);
        CompareRow row =
                only(Comparison.of(trained("old", reached), trained("new", diverged), CompareRuns.FIVE_PERCENT));
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.why()).isEqualTo("trainings ended as [REACHED] against [DIVERGED]");
        List<TimeToLossRow> exhausted = trainings("he", Outcome.EXHAUSTED, 0, 1.0, 1.01, 0.99, 1.0, 1.0);
        List<TimeToLossRow> stalled = trainings("he", Outcome.STALLED, 0, 1.0, 1.01, 0.99, 1.0, 1.0);
        assertThat(only(Comparison.of(trained("old", exhausted), trained("new", stalled), CompareRuns.FIVE_PERCENT))
                        .why())
                .isEqualTo("trainings ended as [EXHAUSTED] against [STALLED]");
        List<TimeToLossRow> failed = List.of(
                training("he").set("status", Status.FAILED).set("error", "died").build());
        assertThat(only(Comparison.of(trained("old", reached), trained("new", failed), CompareRuns.FIVE_PERCENT))
                        .why())
                .isEqualTo("candidate has 1 failed rows");
    }
}
