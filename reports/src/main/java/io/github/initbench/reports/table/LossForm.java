package io.github.initbench.reports.table;

/** Which form of the cross-entropy a recorded loss was computed with. */
public enum LossForm {
    /** From probabilities, as the notebook writes it: infinite or NaN once a probability rounds to 0 or 1. */
    NAIVE,
    /** From logits: finite whenever the logits are. */
    STABLE
}
