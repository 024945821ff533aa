package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.runner.Rows.Context;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.ValueCounts;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of a run by JMH's own options: throughput.csv, time-to-loss.csv, trials.csv, and machine.csv where peaks are measured. */
final class JmhTables implements Closeable {

    private final RunDirectory run;
    private final Clock clock;
    private final Consumer<String> say;
    private final TableWriter<ThroughputRow> throughput;
    private final TableWriter<TimeToLossRow> timeToLoss;
    private final TableWriter<TrialRow> trials;
    private final MachineWatch watch = new MachineWatch();
    private @Nullable PeakMeasurement machine;

    /**
     * Opens them.
     *
     * @param say takes what a person should know
     */
    JmhTables(RunDirectory run, Clock clock, Consumer<String> say) throws IOException {
        this.run = run;
        this.clock = clock;
        this.say = say;
        this.throughput = TableWriter.open(Tables.THROUGHPUT, run.path().resolve(Tables.THROUGHPUT.fileName()));
        this.timeToLoss = TableWriter.open(Tables.TIME_TO_LOSS, run.path().resolve(Tables.TIME_TO_LOSS.fileName()));
        this.trials = TableWriter.open(Tables.TRIALS, run.path().resolve(Tables.TRIALS.fileName()));
    }

    /** Measures the machine's peaks before the first benchmark that has products. */
    void begin(JmhCase benchmark) throws IOException {
        if (machine == null && benchmark.work().isPresent()) {
            machine = new PeakMeasurement(run, clock, benchmark.asked().threads());
            measurePeaks(machine);
        }
    }

    private void measurePeaks(PeakMeasurement peaks) throws IOException {
        peaks.measure()
                .ifPresent(
                        why -> say.accept("the machine's peaks are not measured, percent_of_peak stays empty: " + why));
    }

    /** A fork starts now. */
    void beginFork() {
        watch.begin();
    }

    /** Appends an ended fork's rows; what is wrong with them is said. */
    Status append(RecordedFork fork) throws IOException {
        MachineWatch.Window window = watch.end();
        Optional<BackendInfo> info = fork.info();
        Context context = new Context(RunDirectory.utc(clock), fork.order(), info, window.disturbed());
        String error = "";
        if (info.isEmpty()
                && fork.report().isPresent()
                && !fork.trial().backend().equals(Trial.HOST)) {
            error = "the fork did not say what computed in it";
            appendWithoutResult(fork, context, Status.FAILED, error);
        } else if (fork.benchmark().isTimeToLoss()) {
            timeToLoss.append(rows(fork)
                    .measured(
                            fork.trial(),
                            context,
                            ForkReport.timeToLoss(fork.report().orElseThrow())));
        } else {
            error = appendScores(fork, context);
        }
        Status status = error.isEmpty() ? Status.OK : info.isEmpty() ? Status.FAILED : Status.INVALID;
        trials.append(row(fork, window, status, ForkEnd.UNKNOWN, error));
        if (!error.isEmpty()) {
            say.accept(fork.trial().key() + ": " + error);
        }
        return status;
    }

    /** Why they are invalid; empty where they are not. */
    private String appendScores(RecordedFork fork, Context context) throws IOException {
        List<ThroughputRow> rows = scores(fork, context);
        if (machine != null && rows.stream().anyMatch(row -> row.status() == Status.INVALID)) {
            measurePeaks(machine); // one that was disturbed is too low; what exceeds this one too is wrong itself
            rows = scores(fork, context);
        }
        throughput.appendAll(rows);
        return rows.stream()
                .filter(row -> row.status() == Status.INVALID)
                .findFirst()
                .map(row -> String.valueOf(row.error()))
                .orElse("");
    }

    private List<ThroughputRow> scores(RecordedFork fork, Context context) throws IOException {
        Optional<ValueCounts> values =
                fork.report().isPresent() ? ForkReport.values(fork.report().get()) : Optional.empty();
        MachinePeaks peaks = machine == null ? MachinePeaks.unknown() : machine.peaks();
        Optional<Work> work = fork.benchmark().work();
        return rows(fork).measured(fork.trial(), context, fork.iterations(), values, peaks, work);
    }

    /** Appends the row of a fork that came to no end. */
    void appendFailed(RecordedFork fork) throws IOException {
        MachineWatch.Window window = watch.end();
        String log = fork.log();
        ForkEnd end = ForkEnd.of(log);
        String error = JmhFork.reason(log, end, new IOException("JMH ended it without a result"));
        Context context = new Context(RunDirectory.utc(clock), fork.order(), fork.info(), window.disturbed());
        if (!fork.isWarmup()) { // such a fork is none of the measurement's
            appendWithoutResult(fork, context, Status.FAILED, error);
        }
        trials.append(row(fork, window, Status.FAILED, end, error));
    }

    private void appendWithoutResult(RecordedFork fork, Context context, Status status, String error)
            throws IOException {
        if (fork.benchmark().isTimeToLoss()) {
            timeToLoss.append(rows(fork).timeToLossWithoutResult(fork.trial(), context, status, error));
        } else {
            throughput.append(rows(fork).withoutResult(fork.trial(), context, status, error));
        }
    }

    private Rows rows(RecordedFork fork) {
        return new Rows(run.runId(), null, fork.benchmark().asked());
    }

    private TrialRow row(RecordedFork fork, MachineWatch.Window window, Status status, ForkEnd end, String error) {
        return window.in(TrialRow.builder())
                .runId(run.runId())
                .utc(RunDirectory.utc(clock))
                .order(fork.order())
                .trial(fork.trial().kind())
                .backend(fork.trial().backend())
                .fork(fork.isWarmup() ? null : fork.trial().fork())
                .seconds(fork.seconds())
                .status(status)
                .exitCode(end.exitCode())
                .signal(end.signal())
                .error(error.isEmpty() ? null : error)
                .build();
    }

    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public void close() throws IOException {
        PeakMeasurement peaks = machine;
        try (peaks;
                throughput;
                timeToLoss) {
            trials.close();
        }
    }
}
