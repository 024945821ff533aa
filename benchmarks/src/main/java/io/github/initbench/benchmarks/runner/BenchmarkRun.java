package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan's trials one after the other and appends each result as it comes; the journal then says that the trial is done.
 *
 * <p>A trial that fails is a row, and the others go on. A trial that would overrun the plan's time is a skipped row. A run that was
 * killed goes on where its journal ends.
 */
public final class BenchmarkRun implements Closeable {

    /** Before the first trial, the rows of what is not available are appended. */
    private static final String BEGUN = "begun";

    /** After the last trial, the machine's peaks are measured once more. */
    static final String ENDED = "ended";

    private final Plan plan;
    private final RunSettings settings;
    private final List<ProbedBackend> backends;
    private final Progress progress;
    private final Interruption interruption;
    private final Clock clock;
    private final Path folder;
    private final String runId;
    private final RunJournal journal;
    private final JmhTrials forks;
    private final StudyTables studies;
    private final TableWriter<TrialRow> trials;
    private final MachineWatch watch;
    private final Set<Integer> ran = new HashSet<>(); // before a resumption, by their order
    private final double secondsBefore;
    private final Map<String, Double> measuredSeconds = new HashMap<>();
    private int failed;

    /** How a run ended. */
    public enum End {
        /** Every trial has its figures, or was planned to have none. */
        OK,
        /** A trial failed. */
        FAILED,
        /** This process was told to end before the plan did. */
        INTERRUPTED
    }

    /** Opens the tables, and closes the prepared run's journal in the end. */
    public BenchmarkRun(Plan plan, PreparedRun prepared, Progress progress, Interruption interruption, Clock clock)
            throws IOException {
        RunDirectory run = prepared.directory();
        this.plan = plan;
        this.settings = prepared.settings();
        this.backends = prepared.backends();
        this.progress = progress;
        this.interruption = interruption;
        this.clock = clock;
        this.folder = run.path();
        this.runId = run.runId();
        this.journal = prepared.journal();
        this.forks = new JmhTrials(run, settings, progress, clock);
        this.studies = StudyTables.in(run);
        Path table = run.path().resolve(Tables.TRIALS.fileName());
        this.trials = TableWriter.open(Tables.TRIALS, table);
        List<TrialRow> before = TableReader.read(Tables.TRIALS, table);
        before.forEach(row -> ran.add(row.order()));
        this.failed =
                (int) before.stream().filter(row -> row.status() != Status.OK).count();
        this.secondsBefore = sum(before, TrialRow::seconds);
        this.watch = new MachineWatch(before.stream()
                .flatMap(row -> Stream.of(row.canaryBeforeUs(), row.canaryAfterUs()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY));
    }

    private static double sum(List<TrialRow> rows, Function<TrialRow, @Nullable Double> quantity) {
        return rows.stream()
                .map(quantity)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
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
            throw RunDirectory.cannotGoOn(folder, settings.profile(), e);
        }
    }

    private End executeAll() throws IOException {
        backends.forEach(backend -> backend.warning().ifPresent(progress::say));
        plan.leftOut().forEach(what -> progress.say("left out, as there is no time for it: " + what));
        if (!journal.isDone(ENDED)) {
            forks.measurePeaks();
        }
        if (!journal.isDone(BEGUN)) {
            recordUnavailable();
            journal.append(BEGUN);
        }
        List<Trial> all = plan.trials();
        Set<String> skipped = new HashSet<>();
        double end = plan.secondsAtMost() - PeakMeasurement.EXPECTED_SECONDS - secondsBefore;
        long start = System.nanoTime();
        for (int i = 0; i < all.size() && !interruption.requested(); i++) {
            Trial trial = all.get(i);
            if (journal.isDone(trial.key())) {
                if (!ran.contains(i + 1)) {
                    skipped.add(trial.group()); // then, and so now
                }
                continue;
            }
            double elapsed = (System.nanoTime() - start) * 1e-9;
            if (skipped.contains(trial.group()) || elapsed + restOfGroup(i) > end) {
                skipped.add(trial.group());
                skip(trial, i + 1);
            } else {
                progress.begin(i + 1, all.size(), trial, Math.min(secondsLeft(i), end - elapsed));
                run(trial, i + 1);
            }
        }
        if (interruption.requested()) {
            return End.INTERRUPTED;
        }
        if (!journal.isDone(ENDED)) {
            forks.measurePeaksAgain();
            journal.append(ENDED);
        }
        return failed == 0 ? End.OK : End.FAILED;
    }

    private void recordUnavailable() throws IOException {
        for (ProbedBackend backend : backends) {
            if (backend.info().isEmpty()) {
                progress.say(backend.whyNot());
                for (Trial trial : plan.unavailable()) {
                    if (trial.backend().equals(backend.name())) {
                        appendWithoutResult(trial, 0, Status.UNAVAILABLE, backend.reason());
                    }
                }
            }
        }
    }

    private void skip(Trial trial, int order) throws IOException {
        String reason = "no longer fits in the " + Math.round(plan.secondsAtMost()) + " s of the run";
        progress.say("skipped " + trial.kind() + ": " + reason);
        appendWithoutResult(trial, order, Status.SKIPPED, reason);
        journal.append(trial.key());
    }

    /** The seconds of what is compared with the trial, from it on: a comparison is begun only if all of it is expected to fit. */
    private double restOfGroup(int from) {
        String group = plan.trials().get(from).group();
        return left(from)
                .filter(trial -> trial.group().equals(group))
                .mapToDouble(this::expected)
                .sum();
    }

    private double secondsLeft(int from) {
        return left(from).mapToDouble(this::expected).sum();
    }

    private Stream<Trial> left(int from) {
        return plan.trials().subList(from, plan.trials().size()).stream().filter(t -> !journal.isDone(t.key()));
    }

    private double expected(Trial trial) {
        return measuredSeconds.getOrDefault(trial.kind(), trial.expectedSeconds());
    }

    /** Runs the trial and appends what came of it, unless this process was told to end meanwhile. */
    private void run(Trial trial, int order) throws IOException {
        long begin = System.nanoTime();
        Optional<BackendInfo> known = ProbedBackend.info(backends, trial.backend());
        JmhTrials.Result result;
        TrialRowOutcome outcome;
        try {
            watch.begin();
            if (trial instanceof Trial.Jmh jmh) {
                forks.expect(jmh); // the reference's work is none of this trial's
                watch.begin();
                begin = System.nanoTime();
                JmhTrials.Measured measured = forks.measure(jmh);
                outcome = new TrialRowOutcome(watch.end(), seconds(begin), ForkEnd.UNKNOWN, "");
                result = forks.append(jmh, order, measured, outcome.window().disturbed());
            } else {
                studies.run(trial.backend(), settings.options(), StudyRequest.circles(), trial.limit(), message -> {});
                outcome = new TrialRowOutcome(watch.end(), seconds(begin), ForkEnd.UNKNOWN, "");
                result = new JmhTrials.Result("ok", Status.OK);
            }
        } catch (TrialFailedException e) {
            outcome = new TrialRowOutcome(watch.end(), seconds(begin), e.end(), String.valueOf(e.getMessage()));
            if (interruption.requestedJustNow()) {
                return;
            }
            if (trial instanceof Trial.Jmh jmh) {
                forks.appendWithoutResult(jmh, order, known, outcome.window().disturbed(), e.status(), outcome.error());
            }
            result = new JmhTrials.Result(Words.of(e.status()) + ": " + e.getMessage(), e.status());
        } catch (WorkerFailedException | BackendUnavailableException | IllegalArgumentException e) {
            outcome = new TrialRowOutcome(watch.end(), seconds(begin), ForkEnd.UNKNOWN, String.valueOf(e.getMessage()));
            if (interruption.requestedJustNow()) {
                return;
            }
            result = new JmhTrials.Result("failed: " + e.getMessage(), Status.FAILED); // its rows are in study.csv
        }
        trials.append(row(trial, order, outcome, result.status()));
        journal.append(trial.key());
        measuredSeconds.put(trial.kind(), outcome.seconds());
        failed += result.status() == Status.OK ? 0 : 1;
        progress.end(result.words(), result.status() == Status.OK);
    }

    /** What a trial's own row says beside its result. */
    private record TrialRowOutcome(MachineWatch.Window window, double seconds, ForkEnd end, String error) {}

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) * 1e-9;
    }

    private TrialRow row(Trial trial, int order, TrialRowOutcome outcome, Status status) {
        return outcome.window()
                .in(TrialRow.builder())
                .runId(runId)
                .utc(RunDirectory.utc(clock))
                .order(order)
                .trial(trial.kind())
                .backend(trial.backend())
                .fork(trial instanceof Trial.Jmh jmh ? jmh.fork() : null)
                .seconds(outcome.seconds())
                .status(status)
                .exitCode(outcome.end().exitCode())
                .signal(outcome.end().signal())
                .error(outcome.error().isEmpty() ? null : outcome.error())
                .build();
    }

    /** Appends the rows of a trial that is not begun. */
    private void appendWithoutResult(Trial trial, int order, Status status, String error) throws IOException {
        if (trial instanceof Trial.Study study) {
            studies.withoutResult(study.backend(), settings.options(), StudyRequest.circles(), status, error);
        }
        if (trial instanceof Trial.Jmh jmh) {
            Optional<BackendInfo> info = ProbedBackend.info(backends, trial.backend());
            forks.appendWithoutResult(jmh, order, info, null, status, error);
        }
    }

    @Override
    @SuppressWarnings("try") // all are there to be closed, whichever fails
    public void close() throws IOException {
        try (journal; // the last to be closed
                forks;
                studies) {
            trials.close();
        }
    }
}
