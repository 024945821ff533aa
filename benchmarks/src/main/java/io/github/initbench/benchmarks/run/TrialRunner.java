package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.machine.MachineWatch;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.ForkRows;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RowBatch;
import io.github.initbench.benchmarks.store.RunStore;
import io.github.initbench.benchmarks.store.StudyTables;
import io.github.initbench.benchmarks.store.TrialRows;
import io.github.initbench.benchmarks.store.TrialRows.Ended;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one trial, watches the machine meanwhile, and makes the rows of what came of it, for all of a run's tables. */
final class TrialRunner implements Closeable {

    private final RunSettings settings;
    private final List<ProbedBackend> backends;
    private final Interruption interruption;
    private final Consumer<String> log;
    private final ProfileForks forks;
    private final RunStore store;
    private final StudyTrials studies;
    private final TrialRows trials;
    private final List<TrialRow> before;
    private final MachineWatch watch;
    private long begun = System.nanoTime();

    /**
     * What came of a trial.
     *
     * @param rows for all tables
     * @param words in a few words
     * @param status of its rows
     */
    record Result(RowBatch rows, String words, Status status) {}

    /**
     * Of a run.
     *
     * @param log receives lines for the user
     */
    TrialRunner(PreparedRun prepared, Interruption interruption, Consumer<String> log, Clock clock) throws IOException {
        this.store = prepared.store();
        this.settings = prepared.settings();
        this.backends = prepared.backends();
        this.interruption = interruption;
        this.log = log;
        this.forks = new ProfileForks(store.run(), settings, log, clock);
        this.studies = new StudyTrials(store, settings.options());
        this.trials = new TrialRows(store.run().runId(), clock);
        store.create(List.of(Tables.THROUGHPUT, Tables.TIME_TO_LOSS, Tables.MACHINE));
        store.create(StudyTables.TABLES);
        this.before = store.read(Tables.TRIALS);
        this.watch = MachineWatch.after(conditionsBefore());
    }

    /** The trials of a run that goes on, which ran before. */
    List<TrialRow> before() {
        return before;
    }

    private List<TrialRow.Conditions> conditionsBefore() {
        return before.stream().map(TrialRow::conditions).toList();
    }

    /** Has the reference compute what must come of all of these trials. */
    void expectAll(List<Trial> all) throws IOException {
        forks.expectAll(all, interruption::requested);
    }

    /** Measures the machine's peaks before the first trial. */
    RowBatch measurePeaks() throws IOException {
        return forks.measurePeaks();
    }

    /** Measures them once more after the last. */
    RowBatch measurePeaksAgain() throws IOException {
        RowBatch rows = forks.measurePeaksAgain();
        watch.slowButUnmarked(conditionsBefore()).ifPresent(log);
        return rows;
    }

    /**
     * Runs the trial.
     *
     * @param order its position in the run, from 1
     * @return empty where this process was interrupted meanwhile
     * @throws IOException if a table cannot be read
     */
    Optional<Result> run(Trial trial, int order) throws IOException {
        return trial instanceof Trial.Jmh fork ? fork(fork, order) : study((Trial.Study) trial, order);
    }

    private Optional<Result> fork(Trial.Jmh trial, int order) throws IOException {
        Map<String, Path> inputs;
        try {
            inputs = forks.inputs(trial); // not yet begun: what is computed once is none of this trial's
            begin();
        } catch (TrialFailedException e) {
            begin();
            return failed(trial, order, e);
        }
        MeasuredFork measured;
        try {
            measured = forks.measure(trial, inputs);
        } catch (TrialFailedException e) {
            return failed(trial, order, e);
        } catch (IllegalArgumentException e) { // what the fork left is none of what it should be
            return failed(trial, order, new TrialFailedException(String.valueOf(e.getMessage()), Status.FAILED, e));
        }
        Ended ended = Ended.well(watch.end(), seconds());
        ForkRows.Measured made = forks.rows(measured, order, ended.noise().isNoisy());
        String error = made.error();
        if (!error.isEmpty()) {
            if (interruption.requestedJustNow()) { // the peak that it exceeds may not have been measured again
                return Optional.empty();
            }
            ended = new Ended(ended.noise(), ended.seconds(), Status.INVALID, ForkEnd.UNKNOWN, error);
        }
        return Optional.of(result(made.rows(), trial, trial.fork(), order, ended, ProfileForks.words(measured)));
    }

    private Optional<Result> failed(Trial.Jmh trial, int order, TrialFailedException e) throws IOException {
        Ended ended = new Ended(watch.end(), seconds(), e.status(), e.end(), String.valueOf(e.getMessage()));
        if (interruption.requestedJustNow()) {
            return Optional.empty();
        }
        Optional<BackendInfo> known = ProbedBackend.info(backends, trial.backend());
        RowBatch rows =
                forks.withoutResult(trial, order, known, ended.noise().isNoisy(), ended.status(), ended.error());
        return Optional.of(result(rows, trial, trial.fork(), order, ended, ""));
    }

    private Optional<Result> study(Trial.Study trial, int order) throws IOException {
        begin();
        Ended ended;
        try {
            studies.run(trial);
            ended = Ended.well(watch.end(), seconds());
        } catch (WorkerFailedException | BackendUnavailableException | IllegalArgumentException e) {
            Status status = StudyTables.status(e);
            ended = new Ended(watch.end(), seconds(), status, ForkEnd.of(e), String.valueOf(e.getMessage()));
            if (interruption.requestedJustNow()) {
                return Optional.empty();
            }
        }
        return Optional.of(result(studies.takeRows(), trial, null, order, ended, "ok"));
    }

    private void begin() {
        watch.begin();
        begun = System.nanoTime();
    }

    private double seconds() {
        return (System.nanoTime() - begun) * 1e-9;
    }

    private Result result(RowBatch rows, Trial trial, @Nullable Integer fork, int order, Ended ended, String well) {
        String words = ended.status() == Status.OK ? well : Words.of(ended.status()) + ": " + ended.error();
        return new Result(rows.add(Tables.TRIALS, trials.of(trial, fork, order, ended)), words, ended.status());
    }

    /**
     * The rows of a trial that is not begun.
     *
     * @param order its position in the run, 0 where it has none
     */
    RowBatch withoutResult(Trial trial, int order, Status status, String error) {
        if (trial instanceof Trial.Study study) {
            return studies.withoutResult(study, status, error);
        }
        Optional<BackendInfo> info = ProbedBackend.info(backends, trial.backend());
        return forks.withoutResult((Trial.Jmh) trial, order, info, null, status, error);
    }

    @Override
    public void close() throws IOException {
        forks.close();
    }
}
