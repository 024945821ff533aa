package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.TimeToLossMeasurement;
import io.github.initbench.benchmarks.runner.Rows.Context;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.ValueCounts;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs forks of JMH and appends throughput.csv and time-to-loss.csv, with the machine's peaks beside them in machine.csv. */
final class JmhTrials implements Closeable {

    /** A change of the peak during a run from which on it is said. */
    private static final double NOTED_CHANGE = 0.1;

    private final RunSettings settings;
    private final Progress progress;
    private final Clock clock;
    private final Rows rows;
    private final PeakMeasurement machine;
    private final ExpectedResults expected;
    private final TableWriter<ThroughputRow> throughput;
    private final TableWriter<TimeToLossRow> timeToLoss;

    /** Opens the tables. */
    JmhTrials(RunDirectory run, RunSettings settings, Progress progress, Clock clock) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.rows = new Rows(run.runId(), settings.profile(), settings.options());
        this.machine = new PeakMeasurement(run, clock, settings.options().threads());
        this.expected = new ExpectedResults(settings.options().dtype());
        this.throughput = TableWriter.open(Tables.THROUGHPUT, run.path().resolve(Tables.THROUGHPUT.fileName()));
        this.timeToLoss = TableWriter.open(Tables.TIME_TO_LOSS, run.path().resolve(Tables.TIME_TO_LOSS.fileName()));
    }

    /** Measures the machine's peaks, and says so where that is not possible. */
    void measurePeaks() throws IOException {
        machine.measure()
                .ifPresent(why ->
                        progress.say("the machine's peaks are not measured, percent_of_peak stays empty: " + why));
    }

    /** Measures the peaks once more, and says so where the machine is no longer what it was. */
    void measurePeaksAgain() throws IOException {
        int threads = settings.options().threads();
        OptionalDouble before =
                machine.latest().gflops(threads, settings.options().dtype());
        Optional<String> failure = machine.measure();
        OptionalDouble now = machine.latest().gflops(threads, settings.options().dtype());
        if (failure.isEmpty() && before.isPresent() && now.isPresent()) {
            double change = now.getAsDouble() / before.getAsDouble() - 1.0;
            if (Math.abs(change) > NOTED_CHANGE) {
                progress.say(String.format(
                        Locale.ROOT,
                        "the machine's peak changed by %+.0f%% during the run: others used it, or its clock changed",
                        100.0 * change));
            }
        }
    }

    /**
     * What a fork measured.
     *
     * @param info what computed, as the fork itself read it back; empty where no backend takes part
     */
    record Measured(
            List<JmhFork.Iteration> iterations,
            Optional<BackendInfo> info,
            Optional<ValueCounts> values,
            @Nullable TimeToLossMeasurement training) {}

    /**
     * What came of a fork.
     *
     * @param words in a few words
     * @param status of its rows
     */
    record Result(String words, Status status) {}

    /**
     * Has the reference compute what must come of the trial, unless it has.
     *
     * @throws TrialFailedException if it cannot
     */
    void expect(Trial.Jmh trial) throws TrialFailedException {
        Optional<Path> unused = expected.file(trial);
    }

    /**
     * Runs a fork. Nothing is appended yet.
     *
     * @throws TrialFailedException if it measured nothing, or its results are incorrect
     */
    Measured measure(Trial.Jmh trial) throws IOException, TrialFailedException {
        Path report = Files.createTempDirectory("initbench");
        ForkReport.deleteOnExit(report); // an interrupted run does not come to the end of this method
        try {
            List<JmhFork.Iteration> iterations = ComparedFork.run(trial, settings, report, expected);
            Optional<BackendInfo> info = ForkReport.backend(report);
            if (info.isEmpty() && !trial.backend().equals(Trial.HOST)) {
                throw new TrialFailedException(
                        "the fork did not say what computed in it", Status.FAILED, new IOException("no report"));
            }
            return new Measured(
                    iterations,
                    info,
                    ForkReport.values(report),
                    isTimeToLoss(trial) ? ForkReport.timeToLoss(report) : null);
        } finally {
            delete(report);
        }
    }

    /**
     * Appends what a fork measured.
     *
     * @param order its position in the run
     * @param disturbed whether something else used the machine meanwhile
     */
    Result append(Trial.Jmh trial, int order, Measured measured, boolean disturbed) throws IOException {
        Context context = new Context(RunDirectory.utc(clock), order, measured.info(), disturbed);
        measured.values().ifPresent(counts -> warnOf(trial, counts));
        return measured.training() == null
                ? append(trial, context, measured)
                : append(trial, context, measured.training());
    }

    private Result append(Trial.Jmh trial, Context context, TimeToLossMeasurement measured) throws IOException {
        TimeToLossRow row = rows.measured(trial, context, measured);
        timeToLoss.append(row);
        String outcome = measured.search().outcome();
        return new Result(String.format(Locale.ROOT, "%s, %.4g s", outcome, row.trainSeconds()), Status.OK);
    }

    private Result append(Trial.Jmh trial, Context context, Measured measured) throws IOException {
        List<ThroughputRow> appended = rows(trial, context, measured);
        if (appended.stream().anyMatch(JmhTrials::isInvalid)) {
            measurePeaks(); // one that was disturbed is too low; what exceeds this one too is wrong itself
            appended = rows(trial, context, measured);
        }
        throughput.appendAll(appended);
        Optional<ThroughputRow> invalid =
                appended.stream().filter(JmhTrials::isInvalid).findFirst();
        if (invalid.isPresent()) {
            return new Result("invalid: " + invalid.get().error(), Status.INVALID);
        }
        List<JmhFork.Iteration> iterations = measured.iterations();
        double median = Statistics.median(
                iterations.stream().map(JmhFork.Iteration::score).toList());
        return new Result(
                String.format(Locale.ROOT, "%.4g %s", median, iterations.get(0).unit()), Status.OK);
    }

    private List<ThroughputRow> rows(Trial.Jmh trial, Context context, Measured measured) {
        return rows.measured(trial, context, measured.iterations(), measured.values(), machine.peaks());
    }

    private static boolean isInvalid(ThroughputRow row) {
        return row.status() == Status.INVALID;
    }

    private void warnOf(Trial.Jmh trial, ValueCounts counts) {
        if (counts.denormals() > 0 || counts.nonFinite() > 0) {
            progress.say("WARNING: " + trial.kind() + ": of " + counts.values() + " values " + counts.denormals()
                    + " are denormal, " + counts.nonFinite() + " not finite: this is not the time of ordinary numbers");
        }
    }

    /**
     * Appends the row of a trial that has no result.
     *
     * @param disturbed null where it was not begun
     */
    void appendWithoutResult(
            Trial.Jmh trial,
            int order,
            Optional<BackendInfo> info,
            @Nullable Boolean disturbed,
            Status status,
            String error)
            throws IOException {
        Context context = new Context(RunDirectory.utc(clock), order, info, disturbed);
        if (isTimeToLoss(trial)) {
            timeToLoss.append(rows.timeToLossWithoutResult(trial, context, status, error));
        } else {
            throughput.append(rows.withoutResult(trial, context, status, error));
        }
    }

    private static boolean isTimeToLoss(Trial.Jmh trial) {
        return trial.benchmark().startsWith("TimeToLoss.");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    @SuppressWarnings("try") // they are there to be closed, all of them, whichever fails
    public void close() throws IOException {
        try (machine;
                expected;
                throughput) {
            timeToLoss.close();
        }
    }
}
