package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkArguments;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RowBatch;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.benchmarks.store.RunStore;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TrialRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a plan's trials one after the other and commits the rows of each as it ends.
 *
 * <p>A trial that fails is a row, and the others go on. A trial that would overrun the plan's time is a skipped row. A run that was
 * killed goes on where its journal ends.
 */
public final class BenchmarkRun implements Closeable {

    /** Before the first trial, the rows of what is not available are appended. */
    private static final String BEGUN = "begun";

    /** The machine's peaks, each time that the run begins or goes on. */
    private static final String PEAKS = "peaks";

    private final Plan plan;
    private final String profile;
    private final List<ProbedBackend> backends;
    private final Progress progress;
    private final Interruption interruption;
    private final Path folder;
    private final RunStore store;
    private final TrialRunner trials;
    private final Set<Integer> ran = new HashSet<>(); // before a resumption, by their order
    private final double secondsBefore;
    private final Timetable timetable;
    private int failed;

    /** How a run ended. */
    public enum End {
        /** Every trial has its figures, or was planned to have none. */
        OK,
        /** A trial failed. */
        FAILED,
        /** This process was interrupted before the end of the plan. */
        INTERRUPTED
    }

    /** Closes the prepared run's store in the end. */
    public BenchmarkRun(Plan plan, PreparedRun prepared, Progress progress, Interruption interruption, Clock clock)
            throws IOException {
        this.plan = plan;
        this.profile = prepared.settings().profile();
        this.backends = prepared.backends();
        this.progress = progress;
        this.interruption = interruption;
        this.store = prepared.store();
        this.folder = store.run().path();
        this.timetable = new Timetable(plan, store);
        this.trials = new TrialRunner(prepared, interruption, progress::log, clock);
        double seconds = 0.0;
        for (TrialRow row : trials.before()) {
            ran.add(row.order());
            failed += row.status() == Status.OK ? 0 : 1;
            seconds += Objects.requireNonNullElse(row.seconds(), 0.0);
        }
        this.secondsBefore = seconds;
    }

    /**
     * Runs every trial of the plan that is not done.
     *
     * @throws IOException if a table cannot be written
     */
    public End execute() throws IOException {
        try {
            return executeAll();
        } catch (IOException e) {
            throw RunDirectory.cannotGoOn(folder, profile, e);
        }
    }

    private End executeAll() throws IOException {
        ForkArguments.ofProfile().line().ifPresent(progress::log);
        backends.forEach(backend -> backend.warning().ifPresent(progress::log));
        plan.dropped().forEach(what -> progress.log("dropped, as there is no time for it: " + what));
        if (!store.isDone(JournalFile.ENDED)) {
            store.commit(PEAKS, trials.measurePeaks());
        }
        if (!store.isDone(BEGUN)) {
            store.commit(BEGUN, unavailable());
        }
        List<Trial> all = plan.trials();
        Set<String> skipped = new HashSet<>();
        double end = plan.secondsAtMost() - MachinePeaks.EXPECTED_SECONDS - secondsBefore;
        long start = System.nanoTime();
        trials.expectAll(timetable.left(0).toList());
        for (int i = 0; i < all.size() && !interruption.requested(); i++) {
            Trial trial = all.get(i);
            if (store.isDone(trial.key())) {
                if (!ran.contains(i + 1)) {
                    skipped.add(trial.group()); // then, and so now
                }
                continue;
            }
            double elapsed = (System.nanoTime() - start) * 1e-9;
            if (skipped.contains(trial.group()) || elapsed + timetable.restOfGroup(i) > end) {
                skipped.add(trial.group());
                skip(trial, i + 1);
            } else {
                progress.begin(i + 1, all.size(), trial, Math.min(timetable.secondsLeft(i), end - elapsed));
                run(trial, i + 1);
            }
        }
        if (interruption.requested()) {
            return End.INTERRUPTED;
        }
        if (!store.isDone(JournalFile.ENDED)) {
            RowBatch peaks = trials.measurePeaksAgain();
            if (interruption.requestedJustNow()) {
                return End.INTERRUPTED;
            }
            store.commit(JournalFile.ENDED, peaks);
        }
        return failed == 0 ? End.OK : End.FAILED;
    }

    private RowBatch unavailable() {
        RowBatch rows = new RowBatch();
        for (ProbedBackend backend : backends) {
            if (backend.info().isEmpty()) {
                progress.log(backend.whyNot());
                for (Trial trial : plan.unavailable()) {
                    if (trial.backend().equals(backend.name())) {
                        rows.addAll(trials.withoutResult(trial, 0, Status.UNAVAILABLE, backend.reason()));
                    }
                }
            }
        }
        return rows;
    }

    private void skip(Trial trial, int order) throws IOException {
        String reason = "no longer fits in the " + Math.round(plan.secondsAtMost()) + " s of the run";
        progress.log("skipped " + trial.kind() + ": " + reason);
        store.commit(trial.key(), trials.withoutResult(trial, order, Status.SKIPPED, reason));
    }

    /** Runs the trial, unless this process is interrupted meanwhile. */
    private void run(Trial trial, int order) throws IOException {
        long start = System.nanoTime();
        Optional<TrialRunner.Result> ended = trials.run(trial, order);
        if (ended.isEmpty()) {
            return;
        }
        TrialRunner.Result result = ended.get();
        store.commit(trial.key(), result.rows());
        timetable.measured(trial, (System.nanoTime() - start) * 1e-9); // with what was computed for it
        failed += result.status() == Status.OK ? 0 : 1;
        progress.end(result.words(), result.status() == Status.OK);
    }

    @Override
    @SuppressWarnings("try") // both are there to be closed, whichever fails
    public void close() throws IOException {
        try (store) { // the last to be closed
            trials.close();
        }
    }
}
