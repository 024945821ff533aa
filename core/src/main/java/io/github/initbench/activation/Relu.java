package io.github.initbench.activation;

import java.util.List;

/** Rectified linear unit: max(0, z), derivative 1 where the output is positive and 0 at and below the kink. */
public record Relu() implements Activation {

    /** Squared, it lifts every positive double above 1; 0 and NaN stay: the derivative of an a >= 0 without a branch. */
    private static final double HUGE = 0x1p1023;

    private static final float HUGE_FLOAT = 0x1p127f;

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
        return a > 0.0 ? 1.0 : Double.isNaN(a) ? a : 0.0;
    }

    @Override
    public double secondDerivative(double z, double a) {
        return Double.isNaN(a) ? a : 0.0;
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
        return 0.0;
    }

    @Override
    public List<Double> kinks() {
        return List.of(0.0);
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
            g[i] *= Math.min(1.0, a[i] * HUGE * HUGE);
        }
    }

    @Override
    public void apply(float[] z, float[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = Math.max(0.0f, z[i]);
        }
    }

    @Override
    public void multiplyByDerivative(float[] z, float[] a, float[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= Math.min(1.0f, a[i] * HUGE_FLOAT * HUGE_FLOAT);
        }
    }
}
