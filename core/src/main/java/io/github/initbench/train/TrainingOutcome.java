package io.github.initbench.train;

import java.util.OptionalInt;

/** How a training run against a {@link StopRule} ended. Losses are judged in the loss's stable form. */
public sealed interface TrainingOutcome {

    /** How many updates lead from the initial weights to the state whose hash is {@link #weightsSha256}. */
    int updates();

    /** The hash of the weights after {@link #updates} updates, see {@link io.github.initbench.nn.Weights#sha256}. */
    String weightsSha256();

    /** The lowest loss of the whole budget; NaN where none was a number. */
    double bestLoss();

    /** The last loss that was evaluated. */
    double finalLoss();

    /**
     * The loss came down to the target.
     *
     * @param updates the first iteration whose loss is at most the target
     * @param sustainedFrom the first iteration from which the loss stays at most the target to the end of the budget, if any
     */
    record Reached(int updates, String weightsSha256, OptionalInt sustainedFrom, double bestLoss, double finalLoss)
            implements TrainingOutcome {}

    /** The budget was spent above the target. */
    record Exhausted(int updates, String weightsSha256, double bestLoss, double finalLoss) implements TrainingOutcome {}

    /**
     * The loss stopped being a finite number before the target was reached.
     *
     * @param updates the first iteration whose loss is not finite
     */
    record Diverged(int updates, String weightsSha256, double bestLoss, double finalLoss) implements TrainingOutcome {}
}
