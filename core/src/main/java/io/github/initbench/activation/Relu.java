package io.github.initbench.activation;

/** Rectified linear unit: max(0, z), derivative 1 where the output is positive and 0 at and below the kink. */
public record Relu() implements Activation {

    @Override
    public String name() {
        return "relu";
    }

    @Override
    public double value(double z) {
        return Math.max(0.0, z); // lets NaN through, as a comparison would not
    }

    @Override
    public double derivative(double z, double a) {
        return a <= 0.0 ? 0.0 : a > 0.0 ? 1.0 : a;
    }

    @Override
    public boolean derivativeNeedsInput() {
        return false;
    }

    @Override
    public void apply(double[] z, double[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = Math.max(0.0, z[i]);
        }
    }

    @Override
    public void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= derivative(z[i], a[i]);
        }
    }
}
