package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ComparedFork;
import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.jmh.TargetSearch;
import io.github.initbench.benchmarks.jmh.TimeToLossMeasurement;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.ForkRows;
import io.github.initbench.benchmarks.store.RowBatch;
import io.github.initbench.benchmarks.store.Rows;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.benchmarks.store.TimeToLossRows;
import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.Status;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile's forks of JMH: runs them, has their results compared, and makes their rows. */
final class ProfileForks implements Closeable {

    private final RunSettings settings;
    private final Clock clock;
    private final Rows rows;
    private final ExpectedResults expected;
    private final Searches searches;
    private final ForkRows forkRows;

    /**
     * Of a run.
     *
     * @param log receives lines for the user
     */
    ProfileForks(RunDirectory run, RunSettings settings, Consumer<String> log, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.rows = new Rows(run.runId(), settings.profile(), settings.options());
        this.expected = new ExpectedResults(settings.options().dtype());
        this.searches = new Searches(settings.options());
        this.forkRows = new ForkRows(run, clock, log);
    }

    /** Measures the machine's peaks before the first trial. */
    RowBatch measurePeaks() throws IOException {
        return forkRows.measurePeaks(settings.options().threads());
    }

    /** Measures them once more after the last. */
    RowBatch measurePeaksAgain() throws IOException {
        return forkRows.measurePeaksAgain(settings.options());
    }

    /** Has the reference compute what must come of all of these trials, until it is to stop. */
    void expectAll(List<Trial> trials, BooleanSupplier stop) throws IOException {
        List<Trial.Jmh> forks = trials.stream()
                .filter(Trial.Jmh.class::isInstance)
                .map(Trial.Jmh.class::cast)
                .toList();
        expected.computeAll(forks, stop);
    }

    /**
     * The files that the trial's fork reads, by the system property that names each; what is deterministic in them is computed once a run: what
     * must come of it, by the reference, and where a time to loss ends.
     *
     * @throws TrialFailedException if that is not known
     */
    Map<String, Path> inputs(Trial.Jmh trial) throws IOException, TrialFailedException {
        Map<String, Path> inputs = new TreeMap<>();
        expected.file(trial).ifPresent(file -> inputs.put(ExpectedFile.PROPERTY, file));
        if (trial.isTimeToLoss()) {
            inputs.put(TargetSearch.PROPERTY, searches.file(trial));
        }
        return inputs;
    }

    /**
     * Runs a fork.
     *
     * @param inputs of {@link #inputs}
     * @throws TrialFailedException if it measured nothing, or its results are incorrect
     */
    MeasuredFork measure(Trial.Jmh trial, Map<String, Path> inputs) throws IOException, TrialFailedException {
        Path report = Files.createTempDirectory("initbench");
        ForkReport.deleteOnExit(report); // an interrupted run does not come to the end of this method
        try {
            List<JmhFork.Iteration> iterations = ComparedFork.run(trial, settings, report, inputs);
            return MeasuredFork.of(trial, iterations, Optional.of(report));
        } finally {
            delete(report);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * The rows of what a fork measured.
     *
     * @param order its position in the run
     * @param noisy whether something else used the machine meanwhile
     */
    ForkRows.Measured rows(MeasuredFork fork, int order, boolean noisy) throws IOException {
        Context context = new Context(RunDirectory.utc(clock), order, fork.info(), noisy);
        return forkRows.of(
                rows,
                context,
                fork,
                Benchmarks.work(fork.trial().benchmark(), fork.trial().parameters()));
    }

    /** What it measured in a few words. */
    static String words(MeasuredFork fork) {
        TimeToLossMeasurement training = fork.training();
        if (training != null) {
            double seconds = TimeToLossRows.warmSeconds(fork.trial(), training).orElse(Double.NaN);
            return String.format(
                    Locale.ROOT,
                    "%s, %.4g s",
                    training.target().outcome().name().toLowerCase(Locale.ROOT),
                    seconds);
        }
        double median = Statistics.median(
                fork.iterations().stream().map(JmhFork.Iteration::score).toList());
        return String.format(
                Locale.ROOT, "%.4g %s", median, fork.iterations().get(0).unit());
    }

    /**
     * The row of a trial that has no result.
     *
     * @param noisy null where it was not begun
     */
    RowBatch withoutResult(
            Trial.Jmh trial,
            int order,
            Optional<BackendInfo> info,
            @Nullable Boolean noisy,
            Status status,
            String error) {
        Context context = new Context(RunDirectory.utc(clock), order, info, noisy);
        return ForkRows.withoutResult(rows, context, trial, status, error);
    }

    @Override
    @SuppressWarnings("try") // both are there to be closed, whichever fails
    public void close() throws IOException {
        try (expected) {
            searches.close();
        }
    }
}
