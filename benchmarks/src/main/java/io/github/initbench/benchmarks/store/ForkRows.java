package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.machine.Machine;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.train.ValueCounts;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of what forks measured, in throughput.csv and time-to-loss.csv, held against the machine's peaks, which are measured beside. */
public final class ForkRows {

    /** The change of the peak during a run from which on it is logged. */
    private static final double NOTED_CHANGE = 0.1;

    private final RunDirectory run;
    private final Clock clock;
    private final Consumer<String> log;
    private @Nullable PeakMeasurement machine;

    /**
     * Of a run.
     *
     * @param log receives lines for the user
     */
    public ForkRows(RunDirectory run, Clock clock, Consumer<String> log) {
        this.run = run;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What a fork measured.
     *
     * @param rows of it, and of the peaks if they were measured for it
     * @param error why it is invalid; empty where it is not
     */
    public record Measured(RowBatch rows, String error) {}

    /**
     * The machine's peaks.
     *
     * @param threads requested: measured beside 1, 2, 4, ... and all cores
     */
    public RowBatch measurePeaks(int threads) throws IOException {
        PeakMeasurement peaks = machine;
        if (peaks == null) {
            peaks = new PeakMeasurement(run, clock, threads);
            machine = peaks;
            String problem = Machine.read().problem();
            if (!problem.isEmpty()) {
                log.accept(problem);
            }
        }
        peaks.measure().ifPresent(this::logWhyNot);
        return taken(peaks);
    }

    /** As above where nothing is measured yet; else only what is missing, which is that number of threads. */
    RowBatch requirePeaks(int threads) throws IOException {
        PeakMeasurement peaks = machine;
        if (peaks == null) {
            return measurePeaks(threads);
        }
        peaks.require(threads).ifPresent(this::logWhyNot);
        return taken(peaks);
    }

    private static RowBatch taken(PeakMeasurement peaks) {
        return new RowBatch().addAll(Tables.MACHINE, peaks.takeRows());
    }

    private void logWhyNot(String why) {
        log.accept("the machine's peaks are not measured, percent_of_peak stays empty: " + why);
    }

    /** The peaks once more; it is logged where the machine is no longer what it was at the beginning. */
    public RowBatch measurePeaksAgain(BackendOptions options) throws IOException {
        PeakMeasurement peaks = machine;
        if (peaks == null) {
            return new RowBatch();
        }
        Optional<String> failure = peaks.measure();
        OptionalDouble change = peaks.change(options.threads(), options.dtype());
        if (failure.isEmpty() && change.isPresent() && Math.abs(change.getAsDouble()) > NOTED_CHANGE) {
            log.accept(String.format(
                    Locale.ROOT,
                    "the machine's peak changed by %+.0f%% during the run: others used it, or its clock changed",
                    100.0 * change.getAsDouble()));
        }
        return taken(peaks);
    }

    /**
     * The rows of what a fork measured.
     *
     * @param work of an operation; empty where there are no products
     */
    public Measured of(Rows rows, Context context, MeasuredFork fork, Optional<Work> work) throws IOException {
        fork.values().ifPresent(counts -> warnOf(fork.trial(), counts));
        RowBatch batch = new RowBatch();
        if (fork.training() != null) {
            batch.add(Tables.TIME_TO_LOSS, rows.timeToLoss().measured(fork.trial(), context, fork.training()));
            return new Measured(batch, "");
        }
        List<ThroughputRow> scores = scores(rows, context, fork, work);
        PeakMeasurement peaks = machine;
        if (peaks != null && scores.stream().anyMatch(ForkRows::isInvalid)) {
            peaks.measure().ifPresent(this::logWhyNot); // one measured under noise is too low
            batch.addAll(taken(peaks));
            scores = scores(rows, context, fork, work); // a row that exceeds this one too is wrong itself
        }
        batch.addAll(Tables.THROUGHPUT, scores);
        String error = scores.stream()
                .filter(ForkRows::isInvalid)
                .findFirst()
                .map(row -> String.valueOf(row.ending().error()))
                .orElse("");
        return new Measured(batch, error);
    }

    private List<ThroughputRow> scores(Rows rows, Context context, MeasuredFork fork, Optional<Work> work) {
        MachinePeaks peaks = machine == null ? MachinePeaks.unknown() : machine.peaks();
        return rows.measured(fork.trial(), context, fork.iterations(), fork.values(), peaks, work);
    }

    private static boolean isInvalid(ThroughputRow row) {
        return row.ending().status() == Status.INVALID;
    }

    private void warnOf(Trial.Jmh trial, ValueCounts counts) {
        if (counts.denormals() > 0 || counts.nonFinite() > 0) {
            log.accept("WARNING: " + trial.kind() + ": of " + counts.values() + " values " + counts.denormals()
                    + " are denormal, " + counts.nonFinite() + " not finite: this is not the time of ordinary numbers");
        }
    }

    /** The row of a fork that has no result. */
    public static RowBatch withoutResult(Rows rows, Context context, Trial.Jmh trial, Status status, String error) {
        Ending ending = new Ending(status, error);
        return trial.isTimeToLoss()
                ? new RowBatch().add(Tables.TIME_TO_LOSS, rows.timeToLoss().withoutResult(trial, context, ending))
                : new RowBatch().add(Tables.THROUGHPUT, rows.withoutResult(trial, context, ending));
    }
}
