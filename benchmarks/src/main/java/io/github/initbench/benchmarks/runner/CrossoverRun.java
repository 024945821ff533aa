package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.runner.Trial.Jmh;
import io.github.initbench.benchmarks.runner.Trial.Timing;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times square products over growing sizes on several backends, and appends throughput.csv. */
public final class CrossoverRun implements Closeable {

    /** In the profile column. */
    private static final String PROFILE = "crossover";

    private static final Timing TIMING = new Timing(4, 3, 0.2);
    private static final double EXPECTED_SECONDS = 2.8;

    private final List<ProbedBackend> backends;
    private final Progress progress;
    private final JmhTrials forks;
    private boolean failed;

    /**
     * Opens the tables and writes environment.json.
     *
     * @param options asked of every backend
     * @param backends that work
     */
    public CrossoverRun(
            BackendOptions options, List<ProbedBackend> backends, RunDirectory run, Progress progress, Clock clock)
            throws IOException {
        this.backends = List.copyOf(backends);
        this.progress = progress;
        EnvironmentReport.write(run, options, backends);
        this.forks = new JmhTrials(run, PROFILE, options, progress, clock);
    }

    /**
     * The forks: all backends on one size after the other, so that what changes with time hits them alike.
     *
     * @param products n or t for a, then for b
     */
    public static List<Trial> plan(List<String> backends, List<String> products, List<Integer> sizes, int forkCount) {
        List<Trial> plan = new ArrayList<>();
        for (int fork = 1; fork <= forkCount; fork++) {
            for (String product : products) {
                for (int size : sizes) {
                    for (String backend : backends) {
                        plan.add(new Jmh(
                                "Gemm.multiply", backend, parameters(product, size), fork, TIMING, EXPECTED_SECONDS));
                    }
                }
            }
        }
        return plan;
    }

    private static Map<String, String> parameters(String product, int size) {
        String s = String.valueOf(size);
        return Map.of("m", s, "n", s, "k", s, "ta", product.substring(0, 1), "tb", product.substring(1));
    }

    /**
     * Runs all of them.
     *
     * @return whether none failed
     */
    public boolean execute(List<Trial> plan) throws IOException {
        backends.forEach(backend -> backend.warning().ifPresent(progress::say));
        forks.measurePeaks();
        for (int i = 0; i < plan.size(); i++) {
            if (plan.get(i) instanceof Jmh fork) {
                progress.begin(i + 1, plan.size(), fork, (plan.size() - i) * EXPECTED_SECONDS);
                progress.end(run(fork, i + 1));
            }
        }
        forks.measurePeaksAgain();
        return !failed;
    }

    private String run(Jmh fork, int order) throws IOException {
        try {
            JmhTrials.Result result = forks.run(fork, order);
            failed |= !result.ok();
            return result.words();
        } catch (TrialFailedException e) {
            failed = true;
            forks.appendWithoutResult(
                    fork,
                    order,
                    ProbedBackend.info(backends, fork.backend()),
                    e.status(),
                    String.valueOf(e.getMessage()));
            return Words.of(e.status()) + ": " + e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        forks.close();
    }
}
