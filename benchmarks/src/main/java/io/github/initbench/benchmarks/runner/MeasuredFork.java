package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.TimeToLossMeasurement;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.ValueCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fork measured, and what it told beside.
 *
 * @param trial that it was started for
 * @param info what computed, as the fork itself read it back; empty where no backend takes part
 * @param training the trainings of a time to loss; null for other benchmarks
 */
record MeasuredFork(
        Trial.Jmh trial,
        List<JmhFork.Iteration> iterations,
        Optional<BackendInfo> info,
        Optional<ValueCounts> values,
        @Nullable TimeToLossMeasurement training) {

    /** Why a fork has failed whose backend has not told its name. */
    static final String UNNAMED = "the fork did not say what computed in it";

    /**
     * As the fork left it.
     *
     * @param report the folder of its {@link ForkReport}; empty where JMH ran it in this JVM
     */
    static MeasuredFork of(Trial.Jmh trial, List<JmhFork.Iteration> iterations, Optional<Path> report)
            throws IOException {
        if (report.isEmpty()) {
            return new MeasuredFork(trial, iterations, Optional.empty(), Optional.empty(), null);
        }
        Optional<BackendInfo> info = ForkReport.backend(report.get());
        return new MeasuredFork(
                trial,
                iterations,
                info,
                ForkReport.values(report.get()),
                info.isPresent() && trial.isTimeToLoss() ? ForkReport.timeToLoss(report.get()) : null);
    }

    /** Whether its backend did not tell its name. */
    boolean isUnnamed() {
        return info.isEmpty() && !trial.backend().equals(Trial.HOST);
    }
}
