package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.summary.TimeToLossSummary.Contender;
import io.github.initbench.reports.summary.TimeToLossSummary.Entry;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summary numbers against values computed by hand. */
class TimeToLossSummaryTest {

    private static TimeToLossRowBuilder row(String backend, String init) {
        return TimeToLossRow.builder()
                .runId("r1")
                .utc("2026-01-02T03:04:05Z")
                .backend(backend)
                .init(init)
                .dataset("circles")
                .datasetSha256("0123456789abcdef")
                .targetLoss(0.3)
                .threads(1);
    }

    private static TimeToLossRow reached(String init, int iterationsToTarget, double cold, double train, double best) {
        return row("ejml", init)
                .status(Status.OK)
                .outcome(Outcome.REACHED)
                .firstHitIteration(iterationsToTarget)
                .coldSeconds(cold)
                .trainSeconds(train)
                .bestLoss(best)
                .build();
    }

    @Test
    void mediansOverTheOkRowsAndCountsOfTheRest() {
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                reached("he", 100, 4, 1, 0.25),
                reached("he", 300, 8, 2, 0.15),
                row("ejml", "he")
                        .status(Status.OK)
                        .outcome(Outcome.EXHAUSTED)
                        .bestLoss(0.5)
                        .build(),
                row("ejml", "he").status(Status.FAILED).coldSeconds(1000.0).build()));
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
                row("ejml", "he").threads(2).status(Status.SKIPPED).build(),
                row("ejml", "he").targetLoss(0.1).status(Status.SKIPPED).build()));
        assertThat(summary.groups()).extracting(group -> group.entries().size()).containsExactly(2, 1);
    }

    /** Five seeds of one fork each are five problems, not five forks of one. */
    @Test
    void aWeightSeedIsAnotherProblem() {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            rows.add(row("ejml", "he")
                    .weightSeed(seed)
                    .streams(Streams.NUMPY)
                    .status(Status.OK)
                    .outcome(Outcome.REACHED)
                    .trainSeconds(1.0 * seed)
                    .build());
        }
        TimeToLossSummary summary = TimeToLossSummary.of(rows);
        assertThat(summary.groups()).hasSize(5);
        assertThat(summary.groups())
                .allMatch(group ->
                        group.entries().size() == 1 && group.entries().get(0).forks() == 1);
        assertThat(summary.groups().get(2).setting().render())
                .isEqualTo("time to loss; circles; sha256 01234567; target loss 0.3; weight seed 3");
    }

    /** The same seed draws other weights from other streams. */
    @Test
    void otherStreamsAreAnotherProblem() {
        TimeToLossRowBuilder row =
                row("ejml", "he").weightSeed(3L).status(Status.OK).outcome(Outcome.REACHED);
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                row.streams(Streams.NUMPY).build(),
                row.streams(Streams.NAMED).build(),
                row.streams(null).build(),
                row.streams(Streams.NAMED).build()));
        assertThat(summary.groups())
                .extracting(group -> group.entries().get(0).forks())
                .containsExactly(1, 2, 1);
        assertThat(summary.groups())
                .extracting(group -> group.setting().render().replaceFirst(".*target loss 0.3; ", ""))
                .containsExactly(
                        "weight seed 3",
                        "weight seed 3 (named streams, one per layer)",
                        "weight seed 3 (streams unknown)");
    }

    /** No iterations to the target, and the time of a training that did not reach it, as of one that used up its budget. */
    @Test
    void aStalledTrainingDidNotReachItsTarget() {
        TimeToLossRowBuilder row =
                row("ejml", "zeros").status(Status.OK).bestLoss(0.5).trainSeconds(0.125);
        TimeToLossSummary summary = TimeToLossSummary.of(List.of(
                row.outcome(Outcome.STALLED).build(),
                row.outcome(Outcome.STALLED).build(),
                row.outcome(Outcome.EXHAUSTED).build()));
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
                row("jblas", "zeros").status(Status.UNAVAILABLE).threads(null).build()));
        assertThat(summary.render()).isEqualTo("""
                        time to loss; circles; sha256 01234567; target loss 0.3
                        backend  threads  dtype  init   outcome    forks  iterations to target  cold s  train s  95% interval           best loss  noisy  not ok
                        ejml           1  -      he     1 reached      1                 12345   4.000   0.1250  one fork, no interval     0.2500  -      -
                        jblas          -  -      zeros  -              0                     -       -        -  -                              -  -      1 unavailable
                        """);
    }
}
