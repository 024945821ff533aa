package io.github.initbench.activation;

/** Logistic sigmoid: 1 / (1 + exp(-z)), derivative a (1 - a). */
public record Sigmoid() implements Activation {

    /** 1 / (1 + exp(-z)): 0 and 1 at the infinities, NaN for NaN. */
    public static double of(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    @Override
    public String name() {
        return "sigmoid";
    }

    @Override
    public double value(double z) {
        return of(z);
    }

    @Override
    public double derivative(double z, double a) {
        return a * (1.0 - a);
    }

    @Override
    public double secondDerivative(double z, double a) {
        return a * (1.0 - a) * (1.0 - 2.0 * a);
    }

    @Override
    public boolean derivativeNeedsInput() {
        return false;
    }

    @Override
    public double maxSlope() {
        return 0.25;
    }

    @Override
    public double maxSecondDerivative() {
        return 0.09622504486493764;
    }

    @Override
    public double maxDerivativeChangeWithOutput() {
        return 1.0;
    }

    // As in the interface: written here, so that a JVM which has run other activations compiles these loops for this
    // one.

    @Override
    public void apply(double[] z, double[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = of(z[i]);
        }
    }

    @Override
    public void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= a[i] * (1.0 - a[i]);
        }
    }
}
