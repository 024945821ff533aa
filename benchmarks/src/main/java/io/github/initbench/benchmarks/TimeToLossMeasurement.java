package io.github.initbench.benchmarks;

import io.github.initbench.benchmarks.worker.WorkerMessage;
import java.util.List;

/**
 * What one fork of {@link TimeToLoss} measured, for the runner.
 *
 * @param search the untimed pass
 * @param trainingSeconds each timed training in order, warm-up included: the first is the cold one
 * @param initSeconds the initializer's, once, cold
 * @param initWeightsSha256 of the initial weights
 */
public record TimeToLossMeasurement(
        WorkerMessage.TargetSearchResult search,
        List<Double> trainingSeconds,
        double initSeconds,
        String initWeightsSha256) {

    public TimeToLossMeasurement {
        trainingSeconds = List.copyOf(trainingSeconds);
    }
}
