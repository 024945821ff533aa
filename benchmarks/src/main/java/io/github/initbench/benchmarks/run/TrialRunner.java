package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.MeasuredFork;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.machine.MachineWatch;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.benchmarks.store.StudyTables;
import io.github.initbench.benchmarks.store.TrialTable;
import io.github.initbench.benchmarks.store.TrialTable.Ended;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs one trial, watches the machine meanwhile, and appends the rows of what came of it to all of a run's tables. */
final class TrialRunner implements Closeable {

    private final RunSettings settings;
    private final List<ProbedBackend> backends;
    private final Interruption interruption;
    private final Consumer<String> log;
    private final ProfileForks forks;
    private final StudyTables studies;
    private final TrialTable trials;
    private final MachineWatch watch;
    private long begun = System.nanoTime();

    /**
     * What came of a trial.
     *
     * @param words in a few words
     * @param status of its rows
     * @param seconds that it took
     */
    record Result(String words, Status status, double seconds) {}

    /**
     * Opens the tables.
     *
     * @param log receives lines for the user
     */
    TrialRunner(PreparedRun prepared, Interruption interruption, Consumer<String> log, Clock clock) throws IOException {
        RunDirectory run = prepared.directory();
        this.settings = prepared.settings();
        this.backends = prepared.backends();
        this.interruption = interruption;
        this.log = log;
        this.forks = new ProfileForks(run, settings, log, clock);
        this.studies = StudyTables.in(run);
        this.trials = new TrialTable(run, clock);
        this.watch = new MachineWatch(trials.before().stream()
                .flatMap(row -> Stream.of(row.canaryBeforeUs(), row.canaryAfterUs()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY));
    }

    /** The trials of a run that goes on, which ran before. */
    List<TrialRow> before() {
        return trials.before();
    }

    /** Has the reference compute what must come of all of these trials. */
    void expectAll(List<Trial> all) throws IOException {
        forks.expectAll(
                all.stream()
                        .filter(Trial.Jmh.class::isInstance)
                        .map(Trial.Jmh.class::cast)
                        .toList(),
                interruption::requested);
    }

    /** Measures the machine's peaks before the first trial. */
    void measurePeaks() throws IOException {
        forks.measurePeaks();
    }

    /** Measures them once more after the last. */
    void measurePeaksAgain() throws IOException {
        forks.measurePeaksAgain();
        watch.slowButUnmarked(trials.before()).ifPresent(log);
    }

    /**
     * Runs the trial and appends what came of it.
     *
     * @param order its position in the run, from 1
     * @return empty where this process was interrupted meanwhile: nothing is appended then
     * @throws IOException if a table cannot be written
     */
    Optional<Result> run(Trial trial, int order) throws IOException {
        return trial instanceof Trial.Jmh fork ? fork(fork, order) : study((Trial.Study) trial, order);
    }

    private Optional<Result> fork(Trial.Jmh trial, int order) throws IOException {
        Optional<Path> expected;
        try {
            expected = forks.expect(trial); // not yet begun: the reference's work is none of this trial's
            begin();
        } catch (TrialFailedException e) {
            begin();
            return failed(trial, order, e);
        }
        MeasuredFork measured;
        try {
            measured = forks.measure(trial, expected);
        } catch (TrialFailedException e) {
            return failed(trial, order, e);
        } catch (IllegalArgumentException e) { // what the fork left is none of what it should be
            return failed(trial, order, new TrialFailedException(String.valueOf(e.getMessage()), Status.FAILED, e));
        }
        Ended ended = Ended.well(watch.end(), seconds());
        String error = forks.append(measured, order, ended.window().noisy());
        if (!error.isEmpty()) {
            if (interruption.requestedJustNow()) { // the peak that it exceeds may not have been measured again
                return Optional.empty(); // its rows are cut off
            }
            ended = new Ended(ended.window(), ended.seconds(), Status.INVALID, ForkEnd.UNKNOWN, error);
        }
        trials.append(trial, trial.fork(), order, ended);
        return Optional.of(result(ended, ProfileForks.words(measured)));
    }

    private Optional<Result> failed(Trial.Jmh trial, int order, TrialFailedException e) throws IOException {
        Ended ended = new Ended(watch.end(), seconds(), e.status(), e.end(), String.valueOf(e.getMessage()));
        if (interruption.requestedJustNow()) {
            return Optional.empty();
        }
        Optional<BackendInfo> known = ProbedBackend.info(backends, trial.backend());
        forks.appendWithoutResult(trial, order, known, ended.window().noisy(), ended.status(), ended.error());
        trials.append(trial, trial.fork(), order, ended);
        return Optional.of(result(ended, ""));
    }

    /** Its rows are appended as it goes on, those of a failure too. */
    private Optional<Result> study(Trial.Study trial, int order) throws IOException {
        begin();
        Ended ended;
        try (Worker worker = Worker.of(trial.backend(), settings.options())) {
            studies.run(worker, StudyRequest.circles(), trial.limit(), message -> {});
            ended = Ended.well(watch.end(), seconds());
        } catch (WorkerFailedException | BackendUnavailableException | IllegalArgumentException e) {
            Status status = StudyTables.status(e);
            ended = new Ended(watch.end(), seconds(), status, ForkEnd.of(e), String.valueOf(e.getMessage()));
            if (interruption.requestedJustNow()) {
                return Optional.empty();
            }
        }
        trials.append(trial, null, order, ended);
        return Optional.of(result(ended, "ok"));
    }

    private void begin() {
        watch.begin();
        begun = System.nanoTime();
    }

    private double seconds() {
        return (System.nanoTime() - begun) * 1e-9;
    }

    private static Result result(Ended ended, String well) {
        String words = ended.status() == Status.OK ? well : Words.of(ended.status()) + ": " + ended.error();
        return new Result(words, ended.status(), ended.seconds());
    }

    /**
     * Appends the rows of a trial that is not begun.
     *
     * @param order its position in the run, 0 where it has none
     */
    void appendWithoutResult(Trial trial, int order, Status status, String error) throws IOException {
        if (trial instanceof Trial.Study study) {
            studies.withoutResult(study.backend(), settings.options(), StudyRequest.circles(), status, error);
        }
        if (trial instanceof Trial.Jmh fork) {
            Optional<BackendInfo> info = ProbedBackend.info(backends, trial.backend());
            forks.appendWithoutResult(fork, order, info, null, status, error);
        }
    }

    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public void close() throws IOException {
        try (forks;
                studies) {
            trials.close();
        }
    }
}
