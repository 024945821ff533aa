package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.jmh.TimeToLossMeasurement;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.table.Status;
import io.github.initbench.train.ValueCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fork measured, and what it reported beside.
 *
 * @param trial that it was started for
 * @param info what computed, as the fork itself read it back; empty where no backend takes part
 * @param training the trainings of a time to loss; null for other benchmarks
 */
public record MeasuredFork(
        Trial.Jmh trial,
        List<JmhFork.Iteration> iterations,
        Optional<BackendInfo> info,
        Optional<ValueCounts> values,
        @Nullable TimeToLossMeasurement training) {

    /**
     * As the fork left it.
     *
     * @param report the folder of its {@link ForkReport}; empty where JMH ran it in this JVM
     * @throws TrialFailedException if it did not come to its end, or did not report what computed in it
     */
    public static MeasuredFork of(Trial.Jmh trial, List<JmhFork.Iteration> iterations, Optional<Path> report)
            throws IOException, TrialFailedException {
        if (iterations.size() != trial.timing().iterations()) {
            throw failed("the fork ended after " + iterations.size() + " of "
                    + trial.timing().iterations() + " iterations");
        }
        if (report.isEmpty()) {
            return new MeasuredFork(trial, iterations, Optional.empty(), Optional.empty(), null);
        }
        Optional<BackendInfo> info = ForkReport.backend(report.get());
        if (info.isEmpty() && !trial.backend().equals(Trial.HOST)) {
            throw failed("the fork did not report what computed in it");
        }
        return new MeasuredFork(
                trial,
                iterations,
                info,
                ForkReport.values(report.get()),
                trial.isTimeToLoss() ? ForkReport.timeToLoss(report.get()) : null);
    }

    private static TrialFailedException failed(String why) {
        return new TrialFailedException(why, Status.FAILED, new IOException(why));
    }
}
