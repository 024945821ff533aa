package io.github.initbench.benchmarks.jmh;

import io.github.initbench.study.CellResult;
import io.github.initbench.study.TargetOutcome;
import io.github.initbench.study.TargetResult;
import java.util.List;

/**
 * What one fork of {@link TimeToLoss} measured, for the runner.
 *
 * @param search the untimed pass
 * @param trainingSeconds each timed training in order, warm-up included: the first is the cold one
 * @param initSeconds the initialization's, once, cold
 * @param initWeightsSha256 of the initial weights
 */
public record TimeToLossMeasurement(
        CellResult search, List<Double> trainingSeconds, double initSeconds, String initWeightsSha256) {

    public TimeToLossMeasurement {
        trainingSeconds = List.copyOf(trainingSeconds);
    }

    /** What became of the one target. */
    public TargetResult target() {
        return target(search);
    }

    /** The hash of the weights after the timed updates. */
    public String weightsSha256() {
        return weightsSha256(search);
    }

    static TargetResult target(CellResult search) {
        return search.facts().targets().get(0);
    }

    /** The updates that are timed: up to the target, or else the budget. */
    static int updates(CellResult search) {
        Integer iterations = target(search).iterations();
        return iterations == null ? TimeToLoss.BUDGET_ITERATIONS : iterations;
    }

    static String weightsSha256(CellResult search) {
        String atTarget = target(search).weightsSha256();
        return atTarget == null ? search.facts().finalWeightsSha256() : atTarget;
    }

    static boolean isReached(CellResult search) {
        return target(search).outcome() == TargetOutcome.REACHED;
    }
}
