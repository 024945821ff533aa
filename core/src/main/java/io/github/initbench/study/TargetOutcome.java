package io.github.initbench.study;

/** How a training ended, as seen from a target loss. */
public enum TargetOutcome {
    /** The loss came down to the target. */
    REACHED,
    /** The budget was spent above the target. */
    EXHAUSTED,
    /** The loss stopped being a finite number before the target was reached. */
    DIVERGED,
    /** Before the target was reached an epoch left every parameter equal, to the bit: the budget was spent there. */
    STALLED
}
