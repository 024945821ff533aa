package io.github.initbench.reports.report;

import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small run whose figures are easy to reckon: 2 and 5 operations a millisecond, trainings of 0.5 s. */
final class MadeUpRun {

    private static final String RUN = "20260102T030405Z-made-up";
    private static final String UTC = "2026-01-02T03:04:05Z";
    private static final String SHA256 = "ab".repeat(32);

    private MadeUpRun() {}

    /** Writes it, ended, into a new folder. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        append(folder, Tables.THROUGHPUT, steps());
        append(folder, Tables.TIME_TO_LOSS, trainings());
        append(folder, Tables.STUDY, List.of(study("ejml", 0.96), study("jblas", 0.96), study("simd", 0.95)));
        append(folder, Tables.STUDY, List.of(absentStudy("mkl")));
        Files.writeString(folder.resolve("environment.json"), """
                {"schema": 2, "run_id": "%s", "machine_id": "m", "machine": {"cpu_model": "A|CPU", "logical_cores": 4},
                 "jvm": {"name": "VM", "version": "17.0.1"}, "sources": {"git_commit": "0123456789abcdef", "git_dirty": false}}
                """.formatted(RUN));
        Files.writeString(folder.resolve("journal.jsonl"), "{\"done\":\"begun\"}\n{\"done\":\"ended\",\"bytes\":{}}\n");
        return folder;
    }

    /** Appends a failed fork. */
    static void fail(Path folder) throws IOException {
        append(
                folder,
                Tables.THROUGHPUT,
                List.of(step("ejml")
                        .set("fork", 9)
                        .set("order", 99)
                        .set("status", Status.FAILED)
                        .set("error", "it failed")
                        .build()));
    }

    /** Appends a failed trial. */
    static void failTrial(Path folder) throws IOException {
        TrialRow trial = Made.row(Tables.TRIALS)
                .set("run_id", RUN)
                .set("utc", UTC)
                .set("order", 99)
                .set("trial", "ForwardBackward.step")
                .set("backend", "ejml")
                .set("fork", 9)
                .set("status", Status.FAILED)
                .set("error", "it failed")
                .build();
        append(folder, Tables.TRIALS, List.of(trial));
    }

    private static Made<ThroughputRow> step(String backend) {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", RUN)
                .set("utc", UTC)
                .set("profile", "full")
                .set("benchmark", "ForwardBackward.step")
                .set("backend", backend)
                .set("threads", 1)
                .set("dtype", "float64")
                .set("layers", "2-10-5-1")
                .set("activation", "relu")
                .set("loss", "stable")
                .set("batch", 300)
                .set("data", "resident");
    }

    private static List<ThroughputRow> steps() {
        List<ThroughputRow> rows = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            for (String backend : List.of("ejml", "jblas")) {
                double typical = backend.equals("ejml") ? 2000 : 5000;
                rows.add(step(backend)
                        .set("fork", fork)
                        .set("iteration", 1)
                        .set("order", rows.size() + 1)
                        .set("score", fork == 1 ? typical * 2 : fork == 2 ? typical / 2 : typical)
                        .set("unit", "ops/s")
                        .set("disturbed", backend.equals("jblas") && fork == 1)
                        .set("steady", backend.equals("jblas") || fork > 2)
                        .set("status", Status.OK)
                        .build());
            }
        }
        rows.add(step("simd")
                .set("order", 90)
                .set("status", Status.UNAVAILABLE)
                .set("error", "absent")
                .build());
        return rows;
    }

    private static List<TimeToLossRow> trainings() {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (int fork = 1; fork <= 2; fork++) {
            rows.add(training("ejml", "he", fork)
                    .set("train_seconds", 0.4 + 0.1 * fork)
                    .set("outcome", Outcome.REACHED)
                    .set("first_hit_iteration", 4138)
                    .set("sustained_hit_iteration", 4138)
                    .build());
            rows.add(training("ejml", "zeros", fork)
                    .set("train_seconds", 0.4 + 0.1 * fork)
                    .set("outcome", Outcome.EXHAUSTED)
                    .build());
            rows.add(training("jblas", "he", fork)
                    .set("train_seconds", 0.2)
                    .set("outcome", Outcome.REACHED)
                    .set("first_hit_iteration", 4138)
                    .set("sustained_hit_iteration", 4138)
                    .build());
        }
        return rows;
    }

    private static Made<TimeToLossRow> training(String backend, String init, int fork) {
        return Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", RUN)
                .set("utc", UTC)
                .set("backend", backend)
                .set("threads", 1)
                .set("dtype", "float64")
                .set("init", init)
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("dataset", "circles")
                .set("dataset_sha256", SHA256)
                .set("layers", "2-10-5-1")
                .set("hidden", "relu")
                .set("learning_rate", 0.01)
                .set("batch", 300)
                .set("target_loss", 0.6)
                .set("budget_iterations", 15_000)
                .set("fork", fork)
                .set("order", 100 + fork)
                .set("best_loss", 0.1)
                .set("final_loss", 0.1)
                .set("cold_seconds", 1.0)
                .set("disturbed", false)
                .set("init_seconds", 0.001)
                .set("init_weights_sha256", SHA256)
                .set("final_weights_sha256", SHA256)
                .set("status", Status.OK);
    }

    private static StudyRow study(String backend, double test) {
        return Made.row(Tables.STUDY)
                .set("run_id", RUN)
                .set("backend", backend)
                .set("dtype", "float64")
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("layers", "2-10-5-1")
                .set("train_accuracy", 0.99)
                .set("test_accuracy", test)
                .set("final_loss", 0.07)
                .set("comment", "recommended method")
                .set("status", Status.OK)
                .build();
    }

    private static StudyRow absentStudy(String backend) {
        return Made.row(Tables.STUDY)
                .set("run_id", RUN)
                .set("backend", backend)
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("status", Status.UNAVAILABLE)
                .set("error", "no library")
                .build();
    }

    private static <R extends Record> void append(Path folder, Table<R> table, List<R> rows) throws IOException {
        try (TableWriter<R> writer = TableWriter.open(table, folder.resolve(table.fileName()))) {
            writer.appendAll(rows);
        }
    }
}
