package io.github.initbench.check;

import io.github.initbench.activation.Activation;

/**
 * An activation and its derivative on matrices with errors: the element-wise part of {@link ErrorBoundedPass}.
 *
 * @param f the activation
 * @param rounding of the backend's type
 */
record ErrorBoundedActivation(Activation f, Rounding rounding) {

    /** Which units may be on either side of a kink, as their input is within its error of it. */
    boolean[] straddlesKink(ErrorBoundedMatrix z) {
        boolean[] straddles = new boolean[z.value().length];
        for (double kink : f.kinks()) {
            for (int at = 0; at < straddles.length; at++) {
                straddles[at] |= Math.abs(z.value()[at] - kink) <= z.error(at);
            }
        }
        return straddles;
    }

    /** a = f(z). */
    ErrorBoundedMatrix activate(ErrorBoundedMatrix z, boolean[] straddlesKink) {
        return z.map(new ErrorBoundedMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return f.value(z.value()[at]);
            }

            @Override
            public double error(int at) {
                boolean straight = f.maxSecondDerivative() == 0.0 && !straddlesKink[at];
                double slope = straight ? Math.abs(f.derivative(z.value()[at], value(at))) : f.maxSlope();
                double error = slope * z.error(at);
                return error + rounding.of(Math.abs(value(at)) + error, Rounding.OF_A_FUNCTION);
            }
        });
    }

    /**
     * g f'(z).
     *
     * @param straddlesKink where the backend's z may be across a kink: of any backend's derivative no more is known there than that it is one
     *     of the two
     */
    ErrorBoundedMatrix timesDerivative(
            ErrorBoundedMatrix g, ErrorBoundedMatrix z, ErrorBoundedMatrix a, boolean[] straddlesKink) {
        double jump = derivativeJump();
        return g.map(new ErrorBoundedMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return g.value()[at] * derivative(at);
            }

            /** With d' and g' for the backend's: |g' d' - g d| is at most |g' - g| |d'| + |g| |d' - d|. */
            @Override
            public double error(int at) {
                double change = derivativeChange(z.error(at), a.error(at)) + (straddlesKink[at] ? jump : 0.0);
                double steepest = straddlesKink[at] ? f.maxSlope() : Math.abs(derivative(at)) + change;
                double largest = Math.abs(g.value()[at]) + g.error(at);
                double cancelled =
                        rounding.cancelled(f, z.value()[at] + z.error(at), Math.abs(a.value()[at]) + a.error(at));
                return g.error(at) * steepest
                        + Math.abs(g.value()[at]) * change
                        + rounding.of(largest * steepest, Rounding.OF_A_FUNCTION)
                        + rounding.u() * cancelled * largest;
            }

            private double derivative(int at) {
                return f.derivative(z.value()[at], a.value()[at]);
            }
        });
    }

    /** By how much the derivative changes with errors of what it is computed from, between kinks. */
    private double derivativeChange(double errorOfZ, double errorOfA) {
        return f.derivativeNeedsInput()
                ? f.maxSecondDerivative() * errorOfZ
                : f.maxDerivativeChangeWithOutput() * errorOfA;
    }

    /** By how much the derivative jumps at a kink, at most. */
    private double derivativeJump() {
        double largest = 0.0;
        for (double kink : f.kinks()) {
            double below = derivativeAt(Math.nextDown(kink));
            double above = derivativeAt(Math.nextUp(kink));
            largest = Math.max(largest, Math.abs(above - below));
        }
        return largest;
    }

    private double derivativeAt(double z) {
        return f.derivative(z, f.value(z));
    }
}
