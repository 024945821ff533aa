package io.github.initbench.activation;

/** Hyperbolic tangent, derivative 1 - a^2. */
public record Tanh() implements Activation {

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public double value(double z) {
        return Math.tanh(z);
    }

    @Override
    public double derivative(double z, double a) {
        return 1.0 - a * a;
    }

    @Override
    public double secondDerivative(double z, double a) {
        return -2.0 * a * (1.0 - a * a);
    }

    @Override
    public boolean derivativeNeedsInput() {
        return false;
    }

    @Override
    public double maxSlope() {
        return 1.0;
    }

    @Override
    public double maxDerivativeSlope() {
        return 2.0;
    }

    @Override
    public double cancellation(double z, double a) {
        return a * a;
    }
}
