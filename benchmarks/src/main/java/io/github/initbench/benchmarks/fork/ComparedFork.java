package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.table.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A fork whose results are compared with the expected ones: one that is off is incorrect, whatever it measured. */
public final class ComparedFork {

    private ComparedFork() {}

    /**
     * Runs the fork.
     *
     * @param report the folder for what the fork reports beside JMH's result
     * @param inputs files that it reads, by the system property that names each
     * @throws TrialFailedException if it failed, or its results are incorrect
     */
    public static List<JmhFork.Iteration> run(
            Trial.Jmh trial, RunSettings settings, Path report, Map<String, Path> inputs)
            throws IOException, TrialFailedException {
        try {
            return JmhFork.run(trial, settings, report, inputs);
        } catch (TrialFailedException e) {
            String line = ForkReport.incorrect(report).orElse("");
            if (line.isEmpty()) {
                throw e;
            }
            String benchmark = trial.benchmark().substring(0, trial.benchmark().indexOf('.'));
            throw new TrialFailedException(benchmark + " " + line, Status.INCORRECT, e.end(), e);
        }
    }
}
