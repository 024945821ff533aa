package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.ForkFolders;
import io.github.initbench.benchmarks.fork.ForkLifeline;
import io.github.initbench.benchmarks.fork.JmhCase;
import io.github.initbench.benchmarks.fork.RecordedFork;
import io.github.initbench.benchmarks.socket.Lifeline;
import io.github.initbench.benchmarks.store.JmhOptionsTables;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Records a run by JMH's own options in our tables: receives the events of JMH's output, and appends each fork's rows when it ends.
 *
 * <p>At its end and not before, for then its results are known to be whole, and whether it was steady. JMH calls from several threads, one
 * at a time in one fork.
 */
public final class JmhRecorder implements Closeable {

    /** In which a signal to the whole group, which ends a fork too, ends this process. */
    private static final long SIGNAL_MILLIS = 300;

    private final RecordedRun run;
    private final Lifeline lifeline;
    private final ForkFolders folders;
    private @Nullable JmhCase benchmark;
    private @Nullable RecordedFork open;
    private int begun; // forks of the run
    private int begunBefore; // of those, forks of earlier benchmarks
    private int order;

    /** Of a run that is about to begin. */
    public JmhRecorder(RecordedRun run) throws IOException {
        this.run = run;
        this.lifeline = Lifeline.open();
        this.folders = ForkFolders.create();
    }

    /** Makes forks report what it records, and end with this JVM. */
    public void addTo(ChainedOptionsBuilder options) {
        options.addProfiler(ForkFolders.class, folders.settings()).addProfiler(ForkLifeline.class, lifeline.argument());
    }

    /** JMH begins. */
    public synchronized void startRun() {
        run.begin();
    }

    /** A benchmark begins. */
    public synchronized void startBenchmark(BenchmarkParams params) {
        endBenchmark(false);
        JmhCase begins = new JmhCase(params);
        benchmark = begins;
        begunBefore = begun;
        run.write(tables -> tables.begin(begins));
        if (begins.isEmbedded()) {
            begin(begins, 1, Optional.empty());
        }
    }

    /** An iteration has ended. */
    public synchronized void iterationResult(IterationParams iteration, IterationResult result) {
        follow();
        if (open != null && iteration.getType() == IterationType.MEASUREMENT) {
            open.add(result);
        }
    }

    /** Something was printed, by JMH or the fork. */
    public synchronized void printed(byte[] text) {
        follow();
        if (open != null) {
            open.add(text);
        }
    }

    /** As above, a line or a part of one. */
    public synchronized void printed(String text) {
        follow();
        if (open != null) {
            open.add(text + "\n");
        }
    }

    /**
     * The benchmark ends.
     *
     * @param withResult whether JMH has one
     */
    public synchronized void endBenchmark(boolean withResult) {
        follow();
        RecordedFork last = open;
        open = null;
        if (last != null && last.benchmark().isEmbedded() && withResult) {
            appendEnded(last);
        } else if (last != null) {
            appendFailed(last);
        } else if (!withResult && benchmark != null && begun == begunBefore) {
            appendFailed(new RecordedFork(benchmark, 1, ++order, Optional.empty()));
        }
        benchmark = null;
    }

    /** JMH has come to the end of its run. */
    public synchronized void endRun() {
        endBenchmark(false);
        run.end();
    }

    /** Looks which fork has begun or ended since. */
    private void follow() {
        JmhCase current = benchmark;
        while (current != null && folders.begun(begun + 1)) {
            endFork();
            begun++;
            begin(current, begun - begunBefore - current.params().getWarmupForks(), Optional.of(folders.folder(begun)));
        }
        if (open != null && open.report().isPresent() && folders.ended(begun)) {
            endFork();
        }
    }

    private void begin(JmhCase of, int number, Optional<Path> report) {
        run.write(JmhOptionsTables::beginFork);
        order++;
        open = new RecordedFork(of, number, order, report);
    }

    private void endFork() {
        RecordedFork last = open;
        open = null;
        if (last != null && folders.ended(begun)) {
            appendEnded(last);
        } else if (last != null) {
            appendFailed(last);
        }
    }

    private void appendEnded(RecordedFork fork) {
        if (!fork.isWarmup()) {
            run.append(fork);
        }
    }

    private void appendFailed(RecordedFork fork) {
        if (ForkEnd.of(fork.log()).signal() != null) {
            waitForSignal();
        }
        run.appendFailed(fork);
    }

    /** An interrupted fork has not failed: if the signal reaches this process as well, it ends within this time. */
    private static void waitForSignal() {
        try {
            Thread.sleep(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is open then has failed. */
    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public synchronized void close() throws IOException {
        try (lifeline;
                folders) {
            endBenchmark(false);
        }
    }
}
