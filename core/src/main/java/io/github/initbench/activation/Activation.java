package io.github.initbench.activation;

/**
 * An element-wise function a = f(z) of a hidden layer, with its derivative.
 *
 * <p>A closed set, so that a backend may fuse each one. The array forms are what backends call; the scalar forms define
 * them, and tests compare the two. NaN in gives NaN out; where the
 * derivative depends on z, it is NaN too.
 */
public sealed interface Activation permits LeakyRelu, Linear, Relu, Sigmoid, Tanh {

    /** The name in tables and on the command line, for example {@code relu}. */
    String name();

    /** f(z). */
    double value(double z);

    /**
     * f'(z), from z or from a = f(z), whichever is cheaper.
     *
     * @param z the input; any value may be passed unless {@link #derivativeNeedsInput()}
     * @param a f(z)
     */
    double derivative(double z, double a);

    /** Whether {@link #derivative} reads z. Where it does not, a layer need not keep z and may store a over it. */
    boolean derivativeNeedsInput();

    /** a[i] = f(z[i]) for i below length. The two arrays may be one. */
    void apply(double[] z, double[] a, int length);

    /** g[i] *= f'(z[i]) for i below length. z may be a unless {@link #derivativeNeedsInput()}. */
    void multiplyByDerivative(double[] z, double[] a, double[] g, int length);

    /** The same for float32: computed in float64 and rounded, unless that makes no difference. */
    default void apply(float[] z, float[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = (float) value(z[i]);
        }
    }

    /** The same for float32: the derivative is computed in float64 and rounded, then multiplied. */
    default void multiplyByDerivative(float[] z, float[] a, float[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= (float) derivative(z[i], a[i]);
        }
    }
}
