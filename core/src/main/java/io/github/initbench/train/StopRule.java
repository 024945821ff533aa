package io.github.initbench.train;

/**
 * When a training run is over: the loss is at most the target, or the budget is spent.
 *
 * @param targetLoss finite
 * @param budgetIterations the most updates; at least 1
 */
public record StopRule(double targetLoss, int budgetIterations) {

    public StopRule {
        if (!Double.isFinite(targetLoss)) {
            throw new IllegalArgumentException("target loss: " + targetLoss + " is not a finite number");
        }
        if (budgetIterations < 1) {
            throw new IllegalArgumentException("budget: " + budgetIterations + " iterations is below 1");
        }
    }
}
