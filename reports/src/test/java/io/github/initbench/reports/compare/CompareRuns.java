package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.ThroughputRowBuilder;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRowBuilder;
import java.util.ArrayList;
import java.util.List;

/** Made runs. */
final class CompareRuns {

    static final Threshold FIVE_PERCENT = new Threshold(0.05);

    private CompareRuns() {}

    static ThroughputRowBuilder row(String backend) {
        return ThroughputRow.builder()
                .runId("r")
                .utc("2026-01-02T03:04:05Z")
                .benchmark("Gemm.multiply")
                .backend(backend)
                .dtype("float64")
                .threads(1);
    }

    /** One row a fork. */
    static List<ThroughputRow> scores(String backend, String unit, double... scores) {
        List<ThroughputRow> rows = new ArrayList<>();
        for (double score : scores) {
            rows.add(row(backend)
                    .status(Status.OK)
                    .fork(rows.size() + 1)
                    .iteration(1)
                    .unit(unit)
                    .score(score)
                    .build());
        }
        return rows;
    }

    static TimeToLossRowBuilder training(String init) {
        return TimeToLossRow.builder()
                .runId("r")
                .utc("2026-01-02T03:04:05Z")
                .backend("ejml")
                .threads(1)
                .dtype("float64")
                .init(init)
                .dataset("circles")
                .targetLoss(0.1);
    }

    static List<TimeToLossRow> trainings(String init, Outcome outcome, int iterationsToTarget, double... seconds) {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (double train : seconds) {
            rows.add(training(init)
                    .fork(rows.size() + 1)
                    .status(Status.OK)
                    .outcome(outcome)
                    .firstHitIteration(outcome == Outcome.REACHED ? iterationsToTarget : null)
                    .trainSeconds(train)
                    .build());
        }
        return rows;
    }

    static Run run(String label, List<ThroughputRow> throughput) {
        return new Run(label, throughput, List.of(), List.of(), null);
    }

    static Run trained(String label, List<TimeToLossRow> timeToLoss) {
        return new Run(label, List.of(), timeToLoss, List.of(), null);
    }

    static Comparison compare(List<ThroughputRow> base, List<ThroughputRow> candidate) {
        return Comparison.of(run("old", base), run("new", candidate), FIVE_PERCENT);
    }

    /** The one row of a comparison of one cell. */
    static CompareRow only(Comparison comparison) {
        if (comparison.rows().size() != 1) {
            throw new AssertionError(comparison.rows());
        }
        return comparison.rows().get(0);
    }

    @SafeVarargs
    static <T> List<T> all(List<T>... lists) {
        List<T> joined = new ArrayList<>();
        for (List<T> list : lists) {
            joined.addAll(list);
        }
        return joined;
    }
}
