package io.github.initbench.study;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * When a training reached a target loss. Iterations are those of evaluations, see {@link TrainingPlan}; null where there is none.
 *
 * @param target the loss
 * @param outcome how the training ended
 * @param iterations the first whose loss is at most the target
 * @param sustained the first of {@value #SUSTAINED_EVALUATIONS} evaluations in a row that are at most the target
 * @param staysFrom the first from which every loss is at most the target, to the end of the budget
 * @param weightsSha256 of the weights at {@code iterations}, see {@link io.github.initbench.nn.Weights#sha256}
 */
public record TargetResult(
        double target,
        TargetOutcome outcome,
        @Nullable Integer iterations,
        @Nullable Integer sustained,
        @Nullable Integer staysFrom,
        @Nullable String weightsSha256)
        implements Serializable {

    /** A single evaluation below the target may be a fluctuation. */
    public static final int SUSTAINED_EVALUATIONS = 10;

    public TargetResult {
        boolean reached = outcome == TargetOutcome.REACHED;
        boolean consistent = reached == (iterations != null)
                && reached == (weightsSha256 != null)
                && (reached || (sustained == null && staysFrom == null));
        if (!consistent) {
            throw new IllegalArgumentException("target " + target + ": outcome " + outcome + ", but iterations "
                    + iterations + " and weights " + weightsSha256);
        }
    }
}
