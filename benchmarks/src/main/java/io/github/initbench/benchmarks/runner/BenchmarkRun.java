package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final JmhTrials forks;
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
        EnvironmentReport.write(run, options, backends);
        this.forks = new JmhTrials(run, profile.key(), options, progress, clock);
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
        Plan planned = profile.plan(available());
        planned.leftOut().forEach(what -> progress.say("left out, as there is no time for it: " + what));
        List<Trial> plan = planned.trials();
        Set<String> skipped = new HashSet<>();
        double end = profile.secondsAtMost() - PeakMeasurement.EXPECTED_SECONDS;
        long start = System.nanoTime();
        forks.measurePeaks();
        for (int i = 0; i < plan.size(); i++) {
            Trial trial = plan.get(i);
            double elapsed = (System.nanoTime() - start) * 1e-9;
            if (skipped.contains(trial.group()) || elapsed + restOfGroup(plan, i) > end) {
                skipped.add(trial.group());
                skip(trial, i + 1);
                continue;
            }
            double left = plan.subList(i, plan.size()).stream()
                    .mapToDouble(this::expected)
                    .sum();
            progress.begin(i + 1, plan.size(), trial, Math.min(left, end - elapsed));
            long begin = System.nanoTime();
            String result = runTrial(trial, i + 1);
            measuredSeconds.put(trial.kind(), (System.nanoTime() - begin) * 1e-9);
            progress.end(result);
        }
        forks.measurePeaksAgain();
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

    private void recordUnavailable() throws IOException {
        for (ProbedBackend backend : backends) {
            if (backend.info().isEmpty()) {
                progress.say(backend.whyNot());
                for (Trial trial : profile.plan(List.of(backend.name())).trials()) {
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
            forks.appendWithoutResult(jmh, order, ProbedBackend.info(backends, trial.backend()), status, error);
        }
    }

    /** The result in a few words. */
    private String runTrial(Trial trial, int order) throws IOException {
        try {
            if (trial instanceof Trial.Jmh jmh) {
                JmhTrials.Result result = forks.run(jmh, order);
                failed |= !result.ok();
                return result.words();
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

    @Override
    @SuppressWarnings("try") // both are there to be closed, whichever fails
    public void close() throws IOException {
        try (forks) {
            studies.close();
        }
    }
}
