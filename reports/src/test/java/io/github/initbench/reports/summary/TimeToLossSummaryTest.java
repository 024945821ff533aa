package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.summary.TimeToLossSummary.Entry;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRow.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summary numbers against values computed by hand. */
class TimeToLossSummaryTest {

    private static Made<TimeToLossRow> row(String backend, String init) {
        return Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("backend", backend)
                .set("init", init)
                .set("dataset", "circles")
                .set("dataset_sha256", "0123456789abcdef")
                .set("target_loss", 0.3)
                .set("threads", 1);
    }

    private static TimeToLossRow reached(String init, int iterationsToTarget, double cold, double train, double best) {
        return row("ejml", init)
                .set("status", Status.OK)
                .set("outcome", Outcome.REACHED)
                .set("first_hit_iteration", iterationsToTarget)
                .set("cold_seconds", cold)
                .set("train_seconds", train)
                .set("best_loss", best)
                .build();
    }

    @Test
    void mediansOverTheOkRowsAndCountsOfTheRest() {
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                reached("he", 100, 4, 1, 0.25),
                reached("he", 300, 8, 2, 0.15),
                row("ejml", "he")
                        .set("status", Status.OK)
                        .set("outcome", Outcome.EXHAUSTED)
                        .set("best_loss", 0.5)
                        .build(),
                row("ejml", "he")
                        .set("status", Status.FAILED)
                        .set("cold_seconds", 1000.0)
                        .build()));
        assertThat(summary.groups()).hasSize(1);
        assertThat(summary.groups().get(0).entries())
                .containsExactly(new Entry(
                        new Contender("ejml", 1, null, "he"),
                        Map.of(Outcome.REACHED, 2, Outcome.EXHAUSTED, 1),
                        3,
                        200.0,
                        6.0,
                        1.5,
                        new Interval(1, 2),
                        0.25,
                        null,
                        Map.of(Status.FAILED, 1)));
    }

    @Test
    void threadsAreAnotherContenderAndTargetsAnotherProblem() {
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                reached("he", 100, 4, 1, 0.25),
                row("ejml", "he")
                        .set("threads", 2)
                        .set("status", Status.SKIPPED)
                        .build(),
                row("ejml", "he")
                        .set("target_loss", 0.1)
                        .set("status", Status.SKIPPED)
                        .build()));
        assertThat(summary.groups()).extracting(group -> group.entries().size()).containsExactly(2, 1);
    }

    /** Five seeds of one fork each are five problems, not five forks of one. */
    @Test
    void aWeightSeedIsAnotherProblem() {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            rows.add(row("ejml", "he")
                    .set("weight_seed", seed)
                    .set("streams", Streams.NUMPY)
                    .set("status", Status.OK)
                    .set("outcome", Outcome.REACHED)
                    .set("train_seconds", 1.0 * seed)
                    .build());
        }
        TimeToLossSummary summary = TimeToLossSummary.of(rows);
        assertThat(summary.groups()).hasSize(5);
        assertThat(summary.groups())
                .allMatch(group ->
                        group.entries().size() == 1 && group.entries().get(0).forks() == 1);
        assertThat(ProblemText.of(summary.groups().get(2).problem()))
                .isEqualTo("time to loss; circles; sha256 01234567; target loss 0.3; weight seed 3");
    }

    /** The same seed draws other weights from other streams. */
    @Test
    void otherStreamsAreAnotherProblem() {
        Made<TimeToLossRow> row = row("ejml", "he")
                .set("weight_seed", 3L)
                .set("status", Status.OK)
                .set("outcome", Outcome.REACHED);
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                row.set("streams", Streams.NUMPY).build(),
                row.set("streams", Streams.NAMED).build(),
                row.set("streams", null).build(),
                row.set("streams", Streams.NAMED).build()));
        assertThat(summary.groups())
                .extracting(group -> group.entries().get(0).forks())
                .containsExactly(1, 2, 1);
        assertThat(summary.groups())
                .extracting(group -> ProblemText.of(group.problem()).replaceFirst(".*target loss 0.3; ", ""))
                .containsExactly(
                        "weight seed 3",
                        "weight seed 3 (named streams, one per layer)",
                        "weight seed 3 (streams unknown)");
    }

    /** No iterations to the target, and the time of a training that did not reach it, as of one that used up its budget. */
    @Test
    void aStalledTrainingDidNotReachItsTarget() {
        Made<TimeToLossRow> row = row("ejml", "zeros")
                .set("status", Status.OK)
                .set("best_loss", 0.5)
                .set("train_seconds", 0.125);
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                row.set("outcome", Outcome.STALLED).build(),
                row.set("outcome", Outcome.STALLED).build(),
                row.set("outcome", Outcome.EXHAUSTED).build()));
        assertThat(summary.render()).isEqualTo("""
                        time to loss; circles; sha256 01234567; target loss 0.3
                        backend  threads  dtype  init   outcome                 forks  iterations to target  cold s  train s  95% interval                            best loss  noisy  not ok
                        ejml           1  -      zeros  1 exhausted, 2 stalled      3  -                     -        0.1250  0.1250 to 0.1250 (3 forks: too narrow)     0.5000  -      -
                        """);
    }

    @Test
    void rendered() {
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                reached("he", 12345, 4, 0.125, 0.25),
                row("jblas", "zeros")
                        .set("status", Status.UNAVAILABLE)
                        .set("threads", null)
                        .build()));
        assertThat(summary.render()).isEqualTo("""
                        time to loss; circles; sha256 01234567; target loss 0.3
                        backend  threads  dtype  init   outcome    forks  iterations to target  cold s  train s  95% interval           best loss  noisy  not ok
                        ejml           1  -      he     1 reached      1                 12345   4.000   0.1250  one fork, no interval     0.2500  -      -
                        jblas          -  -      zeros  -              0                     -       -        -  -                              -  -      1 unavailable
                        """);
    }
}
