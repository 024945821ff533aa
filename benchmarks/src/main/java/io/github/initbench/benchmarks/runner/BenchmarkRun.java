package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.TimeToLossMeasurement;
import io.github.initbench.benchmarks.runner.Rows.Context;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a profile's trials one after the other and appends each result as it comes.
 *
 * <p>A trial that fails is a row, and the others go on. A trial that would overrun the profile's time is a skipped row.
 */
public final class BenchmarkRun implements Closeable {

    private static final Duration STUDY_LIMIT = Duration.ofMinutes(2);

    private final Profile profile;
    private final BackendOptions options;
    private final List<ProbedBackend> backends;
    private final Progress progress;
    private final Clock clock;
    private final Rows rows;
    private final TableWriter<ThroughputRow> throughput;
    private final TableWriter<TimeToLossRow> timeToLoss;
    private final StudyTables studies;
    private final Map<String, Double> measuredSeconds = new HashMap<>();
    private boolean failed;

    /**
     * Opens the tables and writes environment.json.
     *
     * @param options asked of every backend
     * @param backends probed with these options
     */
    public BenchmarkRun(
            Profile profile,
            BackendOptions options,
            List<ProbedBackend> backends,
            RunDirectory run,
            Progress progress,
            Clock clock)
            throws IOException {
        this.profile = profile;
        this.options = options;
        this.backends = List.copyOf(backends);
        this.progress = progress;
        this.clock = clock;
        this.rows = new Rows(run.runId(), profile.key(), options);
        EnvironmentReport.write(run, options, backends);
        this.throughput = TableWriter.open(Tables.THROUGHPUT, run.path().resolve(Tables.THROUGHPUT.fileName()));
        this.timeToLoss = TableWriter.open(Tables.TIME_TO_LOSS, run.path().resolve(Tables.TIME_TO_LOSS.fileName()));
        this.studies = StudyTables.in(run);
    }

    /**
     * Runs every trial of the plan.
     *
     * @return whether none failed
     * @throws IOException if a table cannot be written
     */
    public boolean execute() throws IOException {
        recordUnavailable();
        backends.forEach(backend -> backend.warning().ifPresent(progress::say));
        List<Trial> plan = profile.plan(available());
        Set<String> skipped = new HashSet<>();
        long start = System.nanoTime();
        for (int i = 0; i < plan.size(); i++) {
            Trial trial = plan.get(i);
            double elapsed = (System.nanoTime() - start) * 1e-9;
            if (skipped.contains(trial.group()) || elapsed + restOfGroup(plan, i) > profile.secondsAtMost()) {
                skipped.add(trial.group());
                skip(trial, i + 1);
                continue;
            }
            double left = plan.subList(i, plan.size()).stream()
                    .mapToDouble(this::expected)
                    .sum();
            progress.begin(i + 1, plan.size(), trial, Math.min(left, profile.secondsAtMost() - elapsed));
            long begin = System.nanoTime();
            String result = runTrial(trial, i + 1);
            measuredSeconds.put(trial.kind(), (System.nanoTime() - begin) * 1e-9);
            progress.end(result);
        }
        return !failed;
    }

    /** The seconds of what is compared with the trial, from it on: a comparison is begun only if all of it is expected to fit. */
    private double restOfGroup(List<Trial> plan, int from) {
        String group = plan.get(from).group();
        return plan.subList(from, plan.size()).stream()
                .filter(trial -> trial.group().equals(group))
                .mapToDouble(this::expected)
                .sum();
    }

    private List<String> available() {
        return backends.stream()
                .filter(b -> b.info().isPresent())
                .map(ProbedBackend::name)
                .toList();
    }

    private double expected(Trial trial) {
        return measuredSeconds.getOrDefault(trial.kind(), trial.expectedSeconds());
    }

    private Context context(Trial trial, int order) {
        Optional<BackendInfo> info = backends.stream()
                .filter(b -> b.name().equals(trial.backend()))
                .findFirst()
                .flatMap(ProbedBackend::info);
        return new Context(RunDirectory.utc(clock), order, info);
    }

    private void recordUnavailable() throws IOException {
        for (ProbedBackend backend : backends) {
            if (backend.info().isEmpty()) {
                progress.say(backend.whyNot());
                for (Trial trial : profile.plan(List.of(backend.name()))) {
                    if (trial.backend().equals(backend.name())) {
                        appendWithoutResult(trial, 0, Status.UNAVAILABLE, backend.reason());
                    }
                }
            }
        }
    }

    private void skip(Trial trial, int order) throws IOException {
        String reason =
                "no longer fits in the " + Math.round(profile.secondsAtMost()) + " s of profile " + profile.key();
        progress.say("skipped " + trial.kind() + ": " + reason);
        appendWithoutResult(trial, order, Status.SKIPPED, reason);
    }

    private void appendWithoutResult(Trial trial, int order, Status status, String error) throws IOException {
        if (trial instanceof Trial.Study study) {
            studies.withoutResult(study.backend(), options, StudyRequest.circles(), status, error);
        }
        if (trial instanceof Trial.Jmh jmh) {
            Context context = context(trial, order);
            if (isTimeToLoss(jmh)) {
                timeToLoss.append(rows.timeToLossWithoutResult(jmh, context, status, error));
            } else {
                throughput.append(rows.withoutResult(jmh, context, status, error));
            }
        }
    }

    private static boolean isTimeToLoss(Trial.Jmh trial) {
        return trial.benchmark().startsWith("TimeToLoss.");
    }

    /** The result in a few words. */
    private String runTrial(Trial trial, int order) throws IOException {
        try {
            if (trial instanceof Trial.Jmh jmh) {
                return runFork(jmh, order);
            }
            studies.run(trial.backend(), options, StudyRequest.circles(), STUDY_LIMIT, message -> {});
            return "ok";
        } catch (WorkerFailedException | BackendUnavailableException | IllegalArgumentException e) {
            failed = true; // its rows are in study.csv
            return "failed: " + e.getMessage();
        } catch (TrialFailedException e) {
            failed = true;
            appendWithoutResult(trial, order, e.status(), String.valueOf(e.getMessage()));
            return Words.of(e.status()) + ": " + e.getMessage();
        }
    }

    private String runFork(Trial.Jmh trial, int order) throws IOException, TrialFailedException {
        Path report = Files.createTempDirectory("initbench");
        ForkReport.deleteOnExit(report); // an interrupted run does not come to the end of this method
        try {
            List<JmhFork.Iteration> iterations = JmhFork.run(trial, options, report);
            Context context = measuredContext(trial, order, report);
            if (isTimeToLoss(trial)) {
                TimeToLossMeasurement measured = ForkReport.timeToLoss(report);
                TimeToLossRow row = rows.measured(trial, context, measured);
                timeToLoss.append(row);
                return String.format(
                        Locale.ROOT, "%s, %.4g s", measured.search().outcome(), row.trainSeconds());
            }
            for (ThroughputRow row : rows.measured(trial, context, iterations)) {
                throughput.append(row);
            }
            double median = Statistics.median(
                    iterations.stream().map(JmhFork.Iteration::score).toList());
            return String.format(
                    Locale.ROOT, "%.4g %s", median, iterations.get(0).unit());
        } finally {
            delete(report);
        }
    }

    /** What computed in the fork, as the fork itself read it back. */
    private Context measuredContext(Trial.Jmh trial, int order, Path report) throws IOException, TrialFailedException {
        Optional<BackendInfo> info = ForkReport.backend(report);
        if (info.isEmpty() && !trial.backend().equals(Trial.HOST)) {
            throw new TrialFailedException(
                    "the fork did not say what computed in it", Status.FAILED, new IOException("no report"));
        }
        return new Context(RunDirectory.utc(clock), order, info);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() throws IOException {
        try (throughput;
                timeToLoss) {
            studies.close();
        }
    }
}
