package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.RecordedFork;
import io.github.initbench.benchmarks.machine.ProbedBackend;
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

/** The folder and tables of a run by JMH's own options. They are made once JMH begins: what is refused before leaves nothing. */
public final class RecordedRun implements Closeable {

    private final Path runs;
    private final JmhOptionsRequest requested;
    private final List<ProbedBackend> backends;
    private final Consumer<String> log;
    private final Clock clock;
    private @Nullable RunDirectory directory;
    private @Nullable JmhOptionsTables tables;
    private int failed;

    /** Something that may find the disk full. */
    interface Writing {
        void to(JmhOptionsTables tables) throws IOException;
    }

    /**
     * Of a run that is about to begin.
     *
     * @param runs the folder of its folder
     * @param log receives lines for the user
     * @throws IllegalArgumentException if the folder cannot be made there
     */
    public RecordedRun(
            Path runs, JmhOptionsRequest requested, List<ProbedBackend> backends, Consumer<String> log, Clock clock) {
        RunDirectory.requireCreatable(runs);
        this.runs = runs;
        this.requested = requested;
        this.backends = List.copyOf(backends);
        this.log = log;
        this.clock = clock;
    }

    /** Makes the folder and its tables. */
    void begin() {
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

    /** Writes, once it has begun. */
    void write(Writing writing) {
        if (tables != null) {
            try {
                writing.to(tables);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Appends the rows of a fork that came to its end. */
    void append(RecordedFork fork) {
        write(to -> failed += to.append(fork) == Status.OK ? 0 : 1);
    }

    /** Appends the row of one that did not. */
    void appendFailed(RecordedFork fork) {
        failed++;
        write(to -> to.appendFailed(fork));
    }

    /** Marks it as complete. */
    void end() {
        RunDirectory run = directory;
        if (run != null) {
            try {
                RunJournal.writeEnded(run.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forks that have no figures, or wrong ones. */
    public int failed() {
        return failed;
    }

    /** Where the tables are, and which; empty where JMH did not begin. */
    public Optional<String> tables() throws IOException {
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

    @Override
    public void close() throws IOException {
        if (tables != null) {
            tables.close();
            tables = null;
        }
    }
}
