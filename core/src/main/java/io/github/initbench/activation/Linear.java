package io.github.initbench.activation;

/** The identity: a = z, derivative 1. The output layer of a classifier, whose sigmoid or softmax belongs to the loss. */
public record Linear() implements Activation {

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double derivative(double z, double a) {
        return 1.0;
    }

    @Override
    public double secondDerivative(double z, double a) {
        return 0.0;
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
    public void apply(double[] z, double[] a, int length) {
        if (z != a) {
            System.arraycopy(z, 0, a, 0, length);
        }
    }

    /** Leaves g as it is, the derivative is 1 everywhere. */
    @Override
    public void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {}

    @Override
    public void apply(float[] z, float[] a, int length) {
        if (z != a) {
            System.arraycopy(z, 0, a, 0, length);
        }
    }

    @Override
    public void multiplyByDerivative(float[] z, float[] a, float[] g, int length) {}
}
