package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.machine.Machine;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.train.ValueCounts;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What forks measured: throughput.csv and time-to-loss.csv, and machine.csv with the machine's peaks that they are held against. */
public final class ForkTables implements Closeable {

    /** The change of the peak during a run from which on it is logged. */
    private static final double NOTED_CHANGE = 0.1;

    private final RunDirectory run;
    private final Clock clock;
    private final Consumer<String> log;
    private final TableWriter<ThroughputRow> throughput;
    private final TableWriter<TimeToLossRow> timeToLoss;
    private @Nullable PeakMeasurement machine;

    /**
     * Opens the first two; machine.csv with the first measurement.
     *
     * @param log receives lines for the user
     */
    public ForkTables(RunDirectory run, Clock clock, Consumer<String> log) throws IOException {
        this.run = run;
        this.clock = clock;
        this.log = log;
        this.throughput = TableWriter.open(Tables.THROUGHPUT, run.path().resolve(Tables.THROUGHPUT.fileName()));
        this.timeToLoss = TableWriter.open(Tables.TIME_TO_LOSS, run.path().resolve(Tables.TIME_TO_LOSS.fileName()));
    }

    /**
     * Opens machine.csv.
     *
     * @param threads requested: measured beside 1, 2, 4, ... and all cores
     */
    public void openPeaks(int threads) throws IOException {
        machine = new PeakMeasurement(run, clock, threads);
        String problem = Machine.read().problem();
        if (!problem.isEmpty()) {
            log.accept(problem);
        }
    }

    /** Measures the machine's peaks, and logs it where that is not possible. */
    public void measurePeaks() throws IOException {
        if (machine != null) {
            machine.measure().ifPresent(this::logWhyNot);
        }
    }

    /** As the two above where nothing is measured yet; else only what is missing, which is that number of threads. */
    void requirePeaks(int threads) throws IOException {
        PeakMeasurement peaks = machine;
        if (peaks == null) {
            openPeaks(threads);
            measurePeaks();
        } else {
            peaks.require(threads).ifPresent(this::logWhyNot);
        }
    }

    private void logWhyNot(String why) {
        log.accept("the machine's peaks are not measured, percent_of_peak stays empty: " + why);
    }

    /** Measures the peaks once more, and logs it where the machine is no longer what it was at the beginning. */
    public void measurePeaksAgain(BackendOptions options) throws IOException {
        PeakMeasurement peaks = machine;
        if (peaks == null) {
            return;
        }
        Optional<String> failure = peaks.measure();
        OptionalDouble change = peaks.change(options.threads(), options.dtype());
        if (failure.isEmpty() && change.isPresent() && Math.abs(change.getAsDouble()) > NOTED_CHANGE) {
            log.accept(String.format(
                    Locale.ROOT,
                    "the machine's peak changed by %+.0f%% during the run: others used it, or its clock changed",
                    100.0 * change.getAsDouble()));
        }
    }

    /**
     * Appends what a fork measured.
     *
     * @param work of an operation; empty where there are no products
     * @return why it is invalid; empty where it is not
     */
    public String append(Rows rows, Context context, MeasuredFork fork, Optional<Work> work) throws IOException {
        fork.values().ifPresent(counts -> warnOf(fork.trial(), counts));
        if (fork.training() != null) {
            timeToLoss.append(rows.measured(fork.trial(), context, fork.training()));
            return "";
        }
        List<ThroughputRow> appended = scores(rows, context, fork, work);
        if (appended.stream().anyMatch(ForkTables::isInvalid)) {
            measurePeaks(); // a peak measured under noise is too low; a row that exceeds this one too is wrong itself
            appended = scores(rows, context, fork, work);
        }
        throughput.appendAll(appended);
        return appended.stream()
                .filter(ForkTables::isInvalid)
                .findFirst()
                .map(row -> String.valueOf(row.error()))
                .orElse("");
    }

    private List<ThroughputRow> scores(Rows rows, Context context, MeasuredFork fork, Optional<Work> work) {
        MachinePeaks peaks = machine == null ? MachinePeaks.unknown() : machine.peaks();
        return rows.measured(fork.trial(), context, fork.iterations(), fork.values(), peaks, work);
    }

    private static boolean isInvalid(ThroughputRow row) {
        return row.status() == Status.INVALID;
    }

    private void warnOf(Trial.Jmh trial, ValueCounts counts) {
        if (counts.denormals() > 0 || counts.nonFinite() > 0) {
            log.accept("WARNING: " + trial.kind() + ": of " + counts.values() + " values " + counts.denormals()
                    + " are denormal, " + counts.nonFinite() + " not finite: this is not the time of ordinary numbers");
        }
    }

    /** Appends the row of a fork that has no result. */
    public void appendWithoutResult(Rows rows, Context context, Trial.Jmh trial, Status status, String error)
            throws IOException {
        if (trial.isTimeToLoss()) {
            timeToLoss.append(rows.timeToLossWithoutResult(trial, context, status, error));
        } else {
            throughput.append(rows.withoutResult(trial, context, status, error));
        }
    }

    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public void close() throws IOException {
        PeakMeasurement peaks = machine;
        try (peaks;
                throughput) {
            timeToLoss.close();
        }
    }
}
