package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Dtype;

/**
 * How far rounding may take an element-wise operation from the exact result, in a type.
 *
 * @param dtype the type of storage and arithmetic
 */
record Rounding(Dtype dtype) {

    /**
     * Roundings of an activation, its derivative or a loss gradient: Math.tanh errs by 2.5 units in the last place, which is up to 5 u, a
     * sigmoid by an exponential within one such unit, a sum and a quotient by 4 u; the expected value's own error is the rest.
     */
    static final int OF_A_FUNCTION = 8;

    /** The unit roundoff of the type. */
    double u() {
        return dtype.unitRoundoff();
    }

    /** The bound of a value that went through so many roundings; of one below the smallest normal that normal, as it may underflow. */
    double of(double exact, int roundings) {
        double magnitude = Math.abs(exact);
        double underflow = magnitude > 0.0 && magnitude < dtype.smallestNormal() ? dtype.smallestNormal() : 0.0;
        return roundings * u() * magnitude + underflow;
    }

    /**
     * By how much an activation's derivative may be off beside its roundings, in units of u, where terms of it cancel.
     *
     * <p>In float64 nothing: all compute the formula of {@link Activation#derivative} itself, the expected value too.
     */
    double cancelled(Activation f, double z, double a) {
        return dtype == Dtype.FLOAT32 ? f.cancellation(z, a) : 0.0;
    }
}
