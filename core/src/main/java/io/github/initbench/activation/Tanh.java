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
    public double maxSecondDerivative() {
        return 0.76980035891951;
    }

    @Override
    public double maxDerivativeChangeWithOutput() {
        return 2.0;
    }

    @Override
    public double cancellation(double z, double a) {
        return a * a;
    }

    // As in the interface: written here, so that a JVM which has run other activations compiles these loops for this
    // one.

    @Override
    public void apply(double[] z, double[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = Math.tanh(z[i]);
        }
    }

    @Override
    public void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= 1.0 - a[i] * a[i];
        }
    }
}
