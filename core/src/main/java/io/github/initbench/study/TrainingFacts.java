package io.github.initbench.study;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one training; nothing here compares it with another. Losses are means over examples in nats, and may be infinite or NaN.
 *
 * @param targets what became of each target loss, in the plan's order
 * @param divergedAt the first evaluation whose stable loss is not finite; null if there is none
 * @param stalled whether the last whole epoch of the budget left every parameter equal, to the bit, without a divergence before
 * @param initialLoss on the training set at iteration 0, in the stable form
 * @param bestLoss the lowest stable loss of all evaluations before a divergence; NaN if there is none
 * @param finalRecordedLoss on the training set after the last update, in the form that is recorded
 * @param train the training set after the last update
 * @param test likewise the test set; null where there is none
 * @param initialWeightsSha256 before the first update, see {@link io.github.initbench.nn.Weights#sha256}
 * @param finalWeightsSha256 after the last
 * @param curve the recorded losses, in the order of iterations
 */
public record TrainingFacts(
        List<TargetResult> targets,
        @Nullable Integer divergedAt,
        boolean stalled,
        double initialLoss,
        double bestLoss,
        double finalRecordedLoss,
        Scores train,
        @Nullable Scores test,
        String initialWeightsSha256,
        String finalWeightsSha256,
        List<LossPoint> curve)
        implements Serializable {

    public TrainingFacts {
        targets = List.copyOf(targets);
        curve = List.copyOf(curve);
    }

    /** On the training set after the last update, in the stable form, by which runs are compared. */
    public double finalLoss() {
        return train.loss();
    }

    boolean diverged() {
        return divergedAt != null;
    }
}
