package io.github.initbench.reports.table;

/** How a training towards a target loss ended. */
public enum Outcome {
    /** The loss came to the target or below it. */
    REACHED,
    /** The budget of iterations was used up first. */
    EXHAUSTED,
    /** The loss became infinite, NaN or grew beyond bounds. */
    DIVERGED,
    /** The target was not reached, and the last whole epoch of the budget left every parameter equal, to the bit. */
    STALLED
}
