package io.github.initbench.study;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the evaluations of one training towards a target loss. */
final class TargetTracker {

    private final double target;
    private @Nullable Integer reached;
    private @Nullable Integer sustained;
    private @Nullable Integer
            belowFrom; // the first of the evaluations in a row, up to the last one, that are at most the target
    private int inARow;
    private @Nullable String weightsSha256;

    TargetTracker(double target) {
        this.target = target;
    }

    /** @param loss NaN once the training has diverged */
    void evaluated(int iteration, double loss, Supplier<String> weightsSha256) {
        if (!(loss <= target)) {
            belowFrom = null;
            inARow = 0;
            return;
        }
        if (reached == null) {
            reached = iteration;
            this.weightsSha256 = weightsSha256.get();
        }
        belowFrom = belowFrom == null ? Integer.valueOf(iteration) : belowFrom;
        inARow++;
        if (sustained == null && inARow == TargetResult.SUSTAINED_EVALUATIONS) {
            sustained = belowFrom;
        }
    }

    TargetResult result(boolean diverged, boolean stalled) {
        TargetOutcome outcome = TargetOutcome.EXHAUSTED;
        if (reached != null) {
            outcome = TargetOutcome.REACHED;
        } else if (diverged) {
            outcome = TargetOutcome.DIVERGED;
        } else if (stalled) {
            outcome = TargetOutcome.STALLED;
        }
        return new TargetResult(target, outcome, reached, sustained, belowFrom, weightsSha256);
    }
}
