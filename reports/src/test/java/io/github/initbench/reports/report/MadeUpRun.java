package io.github.initbench.reports.report;

import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.ThroughputRowBuilder;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRowBuilder;
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
                        .fork(9)
                        .order(99)
                        .status(Status.FAILED)
                        .error("it failed")
                        .build()));
    }

    /** Appends a failed trial. */
    static void failTrial(Path folder) throws IOException {
        TrialRow trial = TrialRow.builder()
                .runId(RUN)
                .utc(UTC)
                .order(99)
                .trial("ForwardBackward.step")
                .backend("ejml")
                .fork(9)
                .status(Status.FAILED)
                .error("it failed")
                .build();
        append(folder, Tables.TRIALS, List.of(trial));
    }

    private static ThroughputRowBuilder step(String backend) {
        return ThroughputRow.builder()
                .runId(RUN)
                .utc(UTC)
                .profile("full")
                .benchmark("ForwardBackward.step")
                .backend(backend)
                .threads(1)
                .dtype("float64")
                .layers("2-10-5-1")
                .activation("relu")
                .loss("stable")
                .batch(300)
                .data("resident");
    }

    private static List<ThroughputRow> steps() {
        List<ThroughputRow> rows = new ArrayList<>();
        for (int fork = 1; fork <= 5; fork++) {
            for (String backend : List.of("ejml", "jblas")) {
                double typical = backend.equals("ejml") ? 2000 : 5000;
                rows.add(step(backend)
                        .fork(fork)
                        .iteration(1)
                        .order(rows.size() + 1)
                        .score(fork == 1 ? typical * 2 : fork == 2 ? typical / 2 : typical)
                        .unit("ops/s")
                        .disturbed(backend.equals("jblas") && fork == 1)
                        .steady(backend.equals("jblas") || fork > 2)
                        .status(Status.OK)
                        .build());
            }
        }
        rows.add(step("simd")
                .order(90)
                .status(Status.UNAVAILABLE)
                .error("absent")
                .build());
        return rows;
    }

    private static List<TimeToLossRow> trainings() {
        List<TimeToLossRow> rows = new ArrayList<>();
        for (int fork = 1; fork <= 2; fork++) {
            rows.add(training("ejml", "he", fork)
                    .trainSeconds(0.4 + 0.1 * fork)
                    .outcome(Outcome.REACHED)
                    .firstHitIteration(4138)
                    .sustainedHitIteration(4138)
                    .build());
            rows.add(training("ejml", "zeros", fork)
                    .trainSeconds(0.4 + 0.1 * fork)
                    .outcome(Outcome.EXHAUSTED)
                    .build());
            rows.add(training("jblas", "he", fork)
                    .trainSeconds(0.2)
                    .outcome(Outcome.REACHED)
                    .firstHitIteration(4138)
                    .sustainedHitIteration(4138)
                    .build());
        }
        return rows;
    }

    private static TimeToLossRowBuilder training(String backend, String init, int fork) {
        return TimeToLossRow.builder()
                .runId(RUN)
                .utc(UTC)
                .backend(backend)
                .threads(1)
                .dtype("float64")
                .init(init)
                .weightSeed(3L)
                .streams(Streams.NUMPY)
                .dataset("circles")
                .datasetSha256(SHA256)
                .layers("2-10-5-1")
                .hidden("relu")
                .learningRate(0.01)
                .batch(300)
                .targetLoss(0.6)
                .budgetIterations(15_000)
                .fork(fork)
                .order(100 + fork)
                .bestLoss(0.1)
                .finalLoss(0.1)
                .coldSeconds(1.0)
                .disturbed(false)
                .initSeconds(0.001)
                .initWeightsSha256(SHA256)
                .finalWeightsSha256(SHA256)
                .status(Status.OK);
    }

    private static StudyRow study(String backend, double test) {
        return StudyRow.builder()
                .runId(RUN)
                .backend(backend)
                .dtype("float64")
                .init("he")
                .weightSeed(3L)
                .streams(Streams.NUMPY)
                .layers("2-10-5-1")
                .trainAccuracy(0.99)
                .testAccuracy(test)
                .finalLoss(0.07)
                .comment("recommended method")
                .status(Status.OK)
                .build();
    }

    private static StudyRow absentStudy(String backend) {
        return StudyRow.builder()
                .runId(RUN)
                .backend(backend)
                .init("he")
                .weightSeed(3L)
                .streams(Streams.NUMPY)
                .status(Status.UNAVAILABLE)
                .error("no library")
                .build();
    }

    private static <R extends Record> void append(Path folder, Table<R> table, List<R> rows) throws IOException {
        try (TableWriter<R> writer = TableWriter.open(table, folder.resolve(table.fileName()))) {
            writer.appendAll(rows);
        }
    }
}
