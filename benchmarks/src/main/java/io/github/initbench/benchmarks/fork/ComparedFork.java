package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.table.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A fork whose results are compared with the expected ones: one that is off is incorrect, whatever it measured. */
public final class ComparedFork {

    private ComparedFork() {}

    /**
     * Runs the fork.
     *
     * @param report the folder for what the fork reports beside JMH's result
     * @param expected the file of what must come of it; empty where no backend takes part
     * @throws TrialFailedException if it failed, or its results are incorrect
     */
    public static List<JmhFork.Iteration> run(
            Trial.Jmh trial, RunSettings settings, Path report, Optional<Path> expected)
            throws IOException, TrialFailedException {
        try {
            return JmhFork.run(trial, settings, report, expected);
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
