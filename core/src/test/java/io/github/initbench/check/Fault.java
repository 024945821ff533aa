package io.github.initbench.check;

/** What a {@link FaultyProvider}'s backend does wrongly. */
enum Fault {
    NONE,
    /** a is read as if the other transpose had been requested. */
    TRANSPOSED,
    /** Products are larger by 64 unit roundoffs. */
    FACTOR,
    /** The remainder of the inner size after blocks of four is not summed. */
    DROPPED_TAIL,
    BETA_IGNORED,
    /** c is multiplied by beta 0 instead of overwritten. */
    BETA_ZERO_READS_C,
    /** Operands of products keep 11 bits, as a tensor core's. */
    COARSE_OPERANDS,
    /** Sums of rows skip the last column. */
    ROW_SUM_TOO_SHORT,
    /** Sums of rows are rounded at each addition. */
    PLAIN_ROW_SUM,
    /** Activations err by 64 unit roundoffs. */
    ACTIVATION,
    /** The derivative is taken of 1 - a. */
    DERIVATIVE,
    /** The second derivative has the wrong sign. */
    SECOND_DERIVATIVE,
    /** Element-wise products leave the last element as it is. */
    ELEMENTS,
    /** Sums of products leave the last one out. */
    DOT,
    /** The loss's second derivative errs by 2048 unit roundoffs. */
    CURVATURE,
    /** A layer's gradient with respect to its input errs by 2048 unit roundoffs, its parts do not. */
    FUSED_GRADIENT,
    /** An update is shortened by 2^24 unit roundoffs of float64, or by 64 of float32. */
    SHORT_STEP,
    /** The other type's storage and arithmetic under this type's name. */
    OTHER_TYPE
}
