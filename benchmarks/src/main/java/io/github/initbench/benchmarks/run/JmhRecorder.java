package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.ForkFolders;
import io.github.initbench.benchmarks.fork.ForkLifeline;
import io.github.initbench.benchmarks.fork.JmhCase;
import io.github.initbench.benchmarks.fork.RecordedFork;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.socket.Lifeline;
import io.github.initbench.benchmarks.store.EnvironmentReport;
import io.github.initbench.benchmarks.store.JmhOptionsRequest;
import io.github.initbench.benchmarks.store.JmhOptionsTables;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.benchmarks.store.RunJournal;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.table.Status;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Records a run by JMH's own options in our tables: receives the events of JMH's output, and appends each fork's rows when it ends.
 *
 * <p>At its end and not before, for then its results are known to be whole, and whether it was steady. The folder is made once JMH begins:
 * what is refused before leaves nothing. JMH calls from several threads, one at a time in one fork.
 */
public final class JmhRecorder implements Closeable {

    /** In which a signal to the whole group, which ends a fork too, ends this process. */
    private static final long SIGNAL_MILLIS = 300;

    private final Path runs;
    private final JmhOptionsRequest requested;
    private final List<ProbedBackend> backends;
    private final Consumer<String> log;
    private final Clock clock;
    private final Lifeline lifeline;
    private final ForkFolders folders;
    private @Nullable RunDirectory directory;
    private @Nullable JmhOptionsTables tables;
    private @Nullable JmhCase benchmark;
    private @Nullable RecordedFork open;
    private int begun; // forks of the run
    private int begunBefore; // of those, forks of earlier benchmarks
    private int order;
    private int failed;

    /**
     * Of a run that is about to begin.
     *
     * @param runs the folder of its folder
     * @param log receives lines for the user
     * @throws IllegalArgumentException if the folder cannot be made there
     */
    public JmhRecorder(
            Path runs, JmhOptionsRequest requested, List<ProbedBackend> backends, Consumer<String> log, Clock clock)
            throws IOException {
        RunDirectory.requireCreatable(runs);
        this.runs = runs;
        this.requested = requested;
        this.backends = List.copyOf(backends);
        this.log = log;
        this.clock = clock;
        this.lifeline = Lifeline.open();
        this.folders = ForkFolders.create();
    }

    /** Makes forks report what it records, and end with this JVM. */
    public void addTo(ChainedOptionsBuilder options) {
        options.addProfiler(ForkFolders.class, folders.settings()).addProfiler(ForkLifeline.class, lifeline.argument());
    }

    /** JMH begins: makes the folder. */
    public synchronized void startRun() {
        RunDirectory run = RunDirectory.under(runs, clock);
        directory = run;
        requested.forkArguments().line().ifPresent(log);
        try {
            EnvironmentReport.write(run, requested, backends);
            tables = new JmhOptionsTables(run, clock, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A benchmark begins. */
    public synchronized void startBenchmark(BenchmarkParams params) {
        endBenchmark(false);
        JmhCase begins = new JmhCase(params);
        benchmark = begins;
        begunBefore = begun;
        write(to -> to.begin(begins));
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
        RunDirectory run = directory;
        if (run != null) {
            try {
                RunJournal.writeEnded(run.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
        write(JmhOptionsTables::beginFork);
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
            write(to -> failed += to.append(fork) == Status.OK ? 0 : 1);
        }
    }

    private void appendFailed(RecordedFork fork) {
        if (ForkEnd.of(fork.log()).signal() != null) {
            waitForSignal();
        }
        failed++;
        write(to -> to.appendFailed(fork));
    }

    /** An interrupted fork has not failed: if the signal reaches this process as well, it ends within this time. */
    private static void waitForSignal() {
        try {
            Thread.sleep(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that may find the disk full. */
    private interface Writing {
        void to(JmhOptionsTables tables) throws IOException;
    }

    private void write(Writing writing) {
        if (tables != null) {
            try {
                writing.to(tables);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forks that have no figures, or wrong ones. */
    public synchronized int failed() {
        return failed;
    }

    /** Where the tables are, and which; empty where JMH did not begin. */
    public synchronized Optional<String> tables() throws IOException {
        if (directory == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory.path())) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(JournalFile.NAME))
                    .sorted()
                    .toList();
            return Optional.of(directory.path() + " (" + String.join(", ", names) + ")");
        }
    }

    /** Whatever is open then has failed. */
    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public synchronized void close() throws IOException {
        JmhOptionsTables opened = tables;
        try (lifeline;
                folders;
                opened) {
            endBenchmark(false);
        }
        tables = null;
    }
}
