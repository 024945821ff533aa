package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Sigmoid;
import io.github.initbench.activation.Tanh;
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
     * By how much an activation's derivative, computed from a, may be off beside its roundings, in units of u.
     *
     * <p>In tanh's 1 - a^2 the two cancel, and what a^2 was rounded by stays. In float64 nothing: all compute that very formula, the
     * expected value too.
     */
    double cancelled(Activation f, double a) {
        return f instanceof Tanh && dtype == Dtype.FLOAT32 ? a * a : 0.0;
    }

    /**
     * The largest |df'/da|: of 1 - a^2 it is 2, of a (1 - a) it is 1, and 0 of what is made of straight lines.
     *
     * @throws IllegalArgumentException if it is not known of the activation
     */
    static double derivativeSlope(Activation f) {
        if (f instanceof Tanh) {
            return 2.0;
        }
        if (f instanceof Sigmoid) {
            return 1.0;
        }
        if (hasKink(f) || f instanceof Linear) {
            return 0.0;
        }
        throw new IllegalArgumentException("derivative's slope: that of " + f.name() + " is not known here; add it");
    }

    /** By how much the derivative jumps at 0, of one that does. */
    static double kinkStep(Activation f) {
        return Math.abs(f.derivative(1.0, 1.0) - f.derivative(-1.0, f.value(-1.0)));
    }

    /** Whether the derivative jumps at 0. */
    static boolean hasKink(Activation f) {
        return f instanceof Relu || f instanceof LeakyRelu;
    }
}
