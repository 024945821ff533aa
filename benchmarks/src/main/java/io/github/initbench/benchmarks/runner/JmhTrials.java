package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.TimeToLossMeasurement;
import io.github.initbench.benchmarks.runner.Rows.Context;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
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

/** Runs forks of JMH and appends throughput.csv and time-to-loss.csv, with the machine's peaks beside them in machine.csv. */
final class JmhTrials implements Closeable {

    /** A change of the peak during a run from which on it is said. */
    private static final double NOTED_CHANGE = 0.1;

    private final BackendOptions options;
    private final Progress progress;
    private final Clock clock;
    private final Rows rows;
    private final PeakMeasurement machine;
    private final ExpectedResults expected;
    private final TableWriter<ThroughputRow> throughput;
    private final TableWriter<TimeToLossRow> timeToLoss;

    /**
     * Opens the tables.
     *
     * @param profile its name, for the rows
     * @param options asked of every backend
     */
    JmhTrials(RunDirectory run, String profile, BackendOptions options, Progress progress, Clock clock)
            throws IOException {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
        this.rows = new Rows(run.runId(), profile, options);
        this.machine = new PeakMeasurement(run, clock, options.threads());
        this.expected = new ExpectedResults(options.dtype());
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
        OptionalDouble before = machine.latest().gflops(options.threads(), options.dtype());
        Optional<String> failure = machine.measure();
        OptionalDouble now = machine.latest().gflops(options.threads(), options.dtype());
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
     * What came of a fork.
     *
     * @param words in a few words
     * @param ok whether its figures can be believed
     */
    record Result(String words, boolean ok) {}

    /**
     * Runs a fork and appends what it measured.
     *
     * @param order its position in the run
     * @throws TrialFailedException if it measured nothing, or its results are incorrect; nothing is appended then
     */
    Result run(Trial.Jmh trial, int order) throws IOException, TrialFailedException {
        Path report = Files.createTempDirectory("initbench");
        ForkReport.deleteOnExit(report); // an interrupted run does not come to the end of this method
        try {
            List<JmhFork.Iteration> iterations = ComparedFork.run(trial, options, report, expected);
            Context context = measuredContext(trial, order, report);
            Optional<ValueCounts> values = ForkReport.values(report);
            values.ifPresent(counts -> warnOf(trial, counts));
            return isTimeToLoss(trial)
                    ? append(trial, context, ForkReport.timeToLoss(report))
                    : append(trial, context, iterations, values);
        } finally {
            delete(report);
        }
    }

    private Result append(Trial.Jmh trial, Context context, TimeToLossMeasurement measured) throws IOException {
        TimeToLossRow row = rows.measured(trial, context, measured);
        timeToLoss.append(row);
        String outcome = measured.search().outcome();
        return new Result(String.format(Locale.ROOT, "%s, %.4g s", outcome, row.trainSeconds()), true);
    }

    private Result append(
            Trial.Jmh trial, Context context, List<JmhFork.Iteration> iterations, Optional<ValueCounts> values)
            throws IOException {
        List<ThroughputRow> measured = rows.measured(trial, context, iterations, values, machine.peaks());
        if (measured.stream().anyMatch(JmhTrials::isInvalid)) {
            measurePeaks(); // one that was disturbed is too low; what exceeds this one too is wrong itself
            measured = rows.measured(trial, context, iterations, values, machine.peaks());
        }
        for (ThroughputRow row : measured) {
            throughput.append(row);
        }
        Optional<ThroughputRow> invalid =
                measured.stream().filter(JmhTrials::isInvalid).findFirst();
        if (invalid.isPresent()) {
            return new Result("invalid: " + invalid.get().error(), false);
        }
        double median = Statistics.median(
                iterations.stream().map(JmhFork.Iteration::score).toList());
        return new Result(
                String.format(Locale.ROOT, "%.4g %s", median, iterations.get(0).unit()), true);
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

    /** Appends the row of a trial that has no result. */
    void appendWithoutResult(Trial.Jmh trial, int order, Optional<BackendInfo> info, Status status, String error)
            throws IOException {
        Context context = new Context(RunDirectory.utc(clock), order, info);
        if (isTimeToLoss(trial)) {
            timeToLoss.append(rows.timeToLossWithoutResult(trial, context, status, error));
        } else {
            throughput.append(rows.withoutResult(trial, context, status, error));
        }
    }

    private static boolean isTimeToLoss(Trial.Jmh trial) {
        return trial.benchmark().startsWith("TimeToLoss.");
    }

    /** What computed in the fork, as the fork itself read it back. */
    private Context measuredContext(Trial.Jmh trial, int order, Path report) throws IOException, TrialFailedException {
        Optional<BackendInfo> info = ForkReport.backend(report);
        if (info.isEmpty() && !trial.backend().equals(Trial.HOST)) {
            throw new TrialFailedException(
                    "the fork did not say what computed in it", Status.FAILED, new IOException("no report"));
        }
        return new Context(RunDirectory.utc(clock), order, info);
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
