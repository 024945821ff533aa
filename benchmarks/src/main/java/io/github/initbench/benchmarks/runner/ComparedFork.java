package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.reports.table.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A fork whose results are compared with the expected ones: one that is off is incorrect, whatever it measured. */
final class ComparedFork {

    private ComparedFork() {}

    /**
     * Runs the fork.
     *
     * @param report the folder for what the fork tells beside JMH's result
     * @throws TrialFailedException if it failed, or its results are incorrect, or what they are compared with could not be computed
     */
    static List<JmhFork.Iteration> run(Trial.Jmh trial, RunSettings asked, Path report, ExpectedResults expected)
            throws IOException, TrialFailedException {
        try {
            return JmhFork.run(trial, asked, report, expected.file(trial));
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
