package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.JmhCase;
import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.fork.RecordedFork;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.machine.MachineWatch;
import io.github.initbench.benchmarks.machine.Noise;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.benchmarks.store.TrialRows.Ended;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The tables of a run by JMH's own options: those of {@link ForkRows} and trials.csv; a transaction a fork. */
public final class JmhOptionsTables implements Closeable {

    private static final String PEAKS = "peaks";

    private final RunStore store;
    private final Clock clock;
    private final Consumer<String> log;
    private final ForkRows forks;
    private final TrialRows trials;
    private final MachineWatch watch = new MachineWatch();

    /**
     * Opens them.
     *
     * @param log receives lines for the user
     */
    public JmhOptionsTables(RunDirectory run, Clock clock, Consumer<String> log) throws IOException {
        this.store = new RunStore(run, null);
        this.clock = clock;
        this.log = log;
        this.forks = new ForkRows(run, clock, log);
        this.trials = new TrialRows(run.runId(), clock);
        store.create(List.of(Tables.THROUGHPUT, Tables.TIME_TO_LOSS, Tables.TRIALS));
    }

    /** Measures the machine's peaks before the first benchmark that has products, and before one on other threads. */
    public void begin(JmhCase benchmark) throws IOException {
        if (benchmark.work().isPresent()) {
            store.commit(PEAKS, forks.requirePeaks(benchmark.requested().threads()));
        }
    }

    /** A fork starts now. */
    public void beginFork() {
        watch.begin();
    }

    /** Appends an ended fork's rows; what is wrong with them is logged. */
    public Status append(RecordedFork fork) throws IOException {
        Noise noise = watch.end();
        Context context = context(fork, noise);
        String error;
        Status wrong;
        RowBatch rows;
        try {
            MeasuredFork measured = MeasuredFork.of(fork.trial(), fork.iterations(), fork.report());
            ForkRows.Measured made =
                    forks.of(rows(fork), context, measured, fork.benchmark().work());
            rows = made.rows();
            error = made.error();
            wrong = Status.INVALID;
        } catch (TrialFailedException e) {
            error = String.valueOf(e.getMessage());
            wrong = e.status();
            rows = ForkRows.withoutResult(rows(fork), context, fork.trial(), wrong, error);
        }
        Status status = error.isEmpty() ? Status.OK : wrong;
        commit(fork, rows, new Ended(noise, fork.seconds(), status, ForkEnd.UNKNOWN, error));
        if (!error.isEmpty()) {
            log.accept(fork.trial().key() + ": " + error);
        }
        return status;
    }

    /** Appends the row of a fork that came to no end. */
    public void appendFailed(RecordedFork fork) throws IOException {
        Noise noise = watch.end();
        String output = fork.log();
        ForkEnd end = ForkEnd.of(output);
        String error = JmhFork.reason(output, end, new IOException("JMH ended it without a result"));
        RowBatch rows = fork.isWarmup() // such a fork is none of the measurement's
                ? new RowBatch()
                : ForkRows.withoutResult(rows(fork), context(fork, noise), fork.trial(), Status.FAILED, error);
        commit(fork, rows, new Ended(noise, fork.seconds(), Status.FAILED, end, error));
    }

    private Context context(RecordedFork fork, Noise noise) throws IOException {
        return new Context(RunDirectory.utc(clock), fork.order(), fork.info(), noise.isNoisy());
    }

    private void commit(RecordedFork fork, RowBatch rows, Ended ended) throws IOException {
        Integer number = fork.isWarmup() ? null : fork.trial().fork();
        store.commit(fork.trial().key(), rows.add(Tables.TRIALS, trials.of(fork.trial(), number, fork.order(), ended)));
    }

    private Rows rows(RecordedFork fork) {
        return new Rows(store.run().runId(), null, fork.benchmark().requested());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
