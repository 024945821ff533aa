package io.github.initbench.activation;

import java.util.List;

/**
 * Leaky rectified linear unit: z where positive, slope * z elsewhere. Maas et al. 2013.
 *
 * @param slope the derivative below zero, from 0 (exclusive) to 1; positive, so that the output's sign is the input's
 */
public record LeakyRelu(double slope) implements Activation {

    /** The slope of Maas et al. 2013, section 2: 0.01. */
    public static final double DEFAULT_SLOPE = 0.01;

    public LeakyRelu {
        if (!(slope > 0.0 && slope <= 1.0)) {
            throw new IllegalArgumentException("leaky-relu: slope " + slope + " is outside (0, 1]");
        }
    }

    @Override
    public String name() {
        return "leaky-relu";
    }

    @Override
    public double value(double z) {
        return z > 0.0 ? z : slope * z;
    }

    @Override
    public double derivative(double z, double a) {
        return a > 0.0 ? 1.0 : a <= 0.0 ? slope : a;
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

    // As in the interface: written here, so that a JVM which has run other activations compiles these loops for this
    // one.

    @Override
    public void apply(double[] z, double[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = value(z[i]);
        }
    }

    @Override
    public void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= derivative(z[i], a[i]);
        }
    }
}
