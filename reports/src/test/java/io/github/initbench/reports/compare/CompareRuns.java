package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.ArrayList;
import java.util.List;

/** Made runs. */
final class CompareRuns {

    static final Threshold FIVE_PERCENT = new Threshold(0.05);

    private CompareRuns() {}

    static Made<ThroughputRow> row(String backend) {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", "r")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "Gemm.multiply")
                .set("backend", backend)
                .set("dtype", "float64")
                .set("threads", 1);
    }

    /** One row a fork. */
    static List<ThroughputRow> scores(String backend, String unit, double... scores) {
        List<ThroughputRow> rows = new ArrayList<>();
        for (double score : scores) {
            rows.add(row(backend)
                    .set("status", Status.OK)
                    .set("fork", rows.size() + 1)
                    .set("iteration", 1)
                    .set("unit", unit)
                    .set("score", score)
                    .build());
        }
        return rows;
    }

    static Made<TimeToLossRow> training(String init) {
        return Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", "r")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("backend", "ejml")
                .set("threads", 1)
                .set("dtype", "float64")
                .set("init", init)
                .set("dataset", "circles")
                .set("target_loss", 0.1);
    }

    static List<TimeToLossRow> trainings(String init, Outcome outcome, int iterationsToTarget, double... seconds) {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (double train : seconds) {
            rows.add(training(init)
                    .set("fork", rows.size() + 1)
                    .set("status", Status.OK)
                    .set("outcome", outcome)
                    .set("first_hit_iteration", outcome == Outcome.REACHED ? iterationsToTarget : null)
                    .set("train_seconds", train)
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
