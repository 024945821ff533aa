package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;

/**
 * An activation and its derivative on matrices with errors: the element-wise part of {@link ApproximatePass}.
 *
 * @param f the activation
 * @param rounding of the backend's type
 */
record ApproximateActivation(Activation f, Rounding rounding) {

    /** Which units may be on either side of the activation's kink, as their input is within its error of it. */
    boolean[] eitherSide(ApproximateMatrix z) {
        boolean[] either = new boolean[z.value().length];
        for (int at = 0; at < either.length; at++) {
            either[at] = Rounding.hasKink(f) && Math.abs(z.value()[at]) <= z.error(at);
        }
        return either;
    }

    /** a = f(z). No activation is steeper than 1: an error of z is at most as large in a. */
    ApproximateMatrix activate(ApproximateMatrix z) {
        return z.map(new ApproximateMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return f.value(z.value()[at]);
            }

            @Override
            public double error(int at) {
                double error = z.error(at);
                if (f instanceof Relu && z.value()[at] + error <= 0.0) {
                    return 0.0; // 0 on both
                }
                return error + rounding.of(Math.abs(value(at)) + error, Rounding.OF_A_FUNCTION);
            }
        });
    }

    /**
     * g f'(z), computed from a.
     *
     * @param eitherSide where the backend's a may be across the kink: of any backend's derivative no more is known there than that it is one
     *     of the two
     */
    ApproximateMatrix timesDerivative(ApproximateMatrix g, ApproximateMatrix a, boolean[] eitherSide) {
        return g.map(new ApproximateMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return g.value()[at] * derivative(at);
            }

            /** With d' and g' for the backend's: |g' d' - g d| is at most |g' - g| |d'| + |g| |d' - d|. */
            @Override
            public double error(int at) {
                double slope = eitherSide[at] ? Rounding.kinkStep(f) : Rounding.derivativeSlope(f) * a.error(at);
                double steepest = eitherSide[at] ? 1.0 : Math.abs(derivative(at)) + slope; // no activation is steeper
                double largest = Math.abs(g.value()[at]) + g.error(at);
                return g.error(at) * steepest
                        + Math.abs(g.value()[at]) * slope
                        + rounding.of(largest * steepest, Rounding.OF_A_FUNCTION)
                        + rounding.u() * rounding.cancelled(f, Math.abs(a.value()[at]) + a.error(at)) * largest;
            }

            /** Of the activations no derivative needs z. */
            private double derivative(int at) {
                return f.derivative(Double.NaN, a.value()[at]);
            }
        });
    }
}
