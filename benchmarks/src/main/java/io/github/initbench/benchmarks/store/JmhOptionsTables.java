package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.JmhCase;
import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.fork.RecordedFork;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.machine.MachineWatch;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.benchmarks.store.TrialTable.Ended;
import io.github.initbench.reports.table.Status;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

/** The tables of a run by JMH's own options: those of {@link ForkTables} and trials.csv. */
public final class JmhOptionsTables implements Closeable {

    private final RunDirectory run;
    private final Clock clock;
    private final Consumer<String> log;
    private final ForkTables tables;
    private final TrialTable trials;
    private final MachineWatch watch = new MachineWatch();

    /**
     * Opens them.
     *
     * @param log receives lines for the user
     */
    public JmhOptionsTables(RunDirectory run, Clock clock, Consumer<String> log) throws IOException {
        this.run = run;
        this.clock = clock;
        this.log = log;
        this.tables = new ForkTables(run, clock, log);
        this.trials = new TrialTable(run, clock);
    }

    /** Measures the machine's peaks before the first benchmark that has products, and before one on other threads. */
    public void begin(JmhCase benchmark) throws IOException {
        if (benchmark.work().isPresent()) {
            tables.requirePeaks(benchmark.requested().threads());
        }
    }

    /** A fork starts now. */
    public void beginFork() {
        watch.begin();
    }

    /** Appends an ended fork's rows; what is wrong with them is logged. */
    public Status append(RecordedFork fork) throws IOException {
        MachineWatch.Window window = watch.end();
        Context context = new Context(RunDirectory.utc(clock), fork.order(), fork.info(), window.noisy());
        String error;
        Status wrong;
        try {
            MeasuredFork measured = MeasuredFork.of(fork.trial(), fork.iterations(), fork.report());
            error = tables.append(
                    rows(fork), context, measured, fork.benchmark().work());
            wrong = Status.INVALID;
        } catch (TrialFailedException e) {
            error = String.valueOf(e.getMessage());
            wrong = e.status();
            tables.appendWithoutResult(rows(fork), context, fork.trial(), wrong, error);
        }
        Status status = error.isEmpty() ? Status.OK : wrong;
        append(fork, new Ended(window, fork.seconds(), status, ForkEnd.UNKNOWN, error));
        if (!error.isEmpty()) {
            log.accept(fork.trial().key() + ": " + error);
        }
        return status;
    }

    /** Appends the row of a fork that came to no end. */
    public void appendFailed(RecordedFork fork) throws IOException {
        MachineWatch.Window window = watch.end();
        String output = fork.log();
        ForkEnd end = ForkEnd.of(output);
        String error = JmhFork.reason(output, end, new IOException("JMH ended it without a result"));
        Context context = new Context(RunDirectory.utc(clock), fork.order(), fork.info(), window.noisy());
        if (!fork.isWarmup()) { // such a fork is none of the measurement's
            tables.appendWithoutResult(rows(fork), context, fork.trial(), Status.FAILED, error);
        }
        append(fork, new Ended(window, fork.seconds(), Status.FAILED, end, error));
    }

    private void append(RecordedFork fork, Ended ended) throws IOException {
        trials.append(fork.trial(), fork.isWarmup() ? null : fork.trial().fork(), fork.order(), ended);
    }

    private Rows rows(RecordedFork fork) {
        return new Rows(run.runId(), null, fork.benchmark().requested());
    }

    @Override
    @SuppressWarnings("try") // both are there to be closed, whichever fails
    public void close() throws IOException {
        watch.slowButUnmarked(trials.before()).ifPresent(log);
        try (tables) {
            trials.close();
        }
    }
}
