package io.github.initbench.study;

/** How a training ended, as seen from a target loss. */
public enum TargetOutcome {
    /** The loss came down to the target. */
    REACHED,
    /** The budget was spent above the target. */
    EXHAUSTED,
    /** The loss stopped being a finite number before the target was reached. */
    DIVERGED,
    /** The target was not reached, and the last whole epoch of the budget left every parameter equal, to the bit. */
    STALLED
}
