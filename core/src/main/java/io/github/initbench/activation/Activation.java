package io.github.initbench.activation;

import java.util.List;

/**
 * An element-wise function a = f(z) of a layer, with its derivatives and its properties.
 *
 * <p>A new one is a record with a name, f, f' and f'' as scalars, {@link #derivativeNeedsInput}, {@link #maxSlope} and {@link
 * #maxSecondDerivative}, and a line in {@link Activations}. Where it has kinks, where terms of f' cancel, and where f' is computed from a, it
 * overrides a property more. Everything else follows: the array forms that backends call, the passes of a network, the bounds of the checks.
 * An array form is overridden for speed alone.
 *
 * <p>f to eight unit roundoffs, relatively, for every finite z; f' too, but for {@link #cancellation}. At the infinities the limits. NaN in
 * gives NaN out; where a derivative depends on z, it is NaN too.
 */
public interface Activation {

    /** The name in tables and on the command line: lower-case letters, digits and hyphens, for example {@code leaky-relu}. */
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

    /** f''(z), likewise; 0 at a kink. */
    double secondDerivative(double z, double a);

    /** Whether the derivatives read z. Where they do not, a layer need not keep z and may store a over it. */
    boolean derivativeNeedsInput();

    /** The largest |f'(z)|, or a bound above it: an error of z is at most so many times as large in a. */
    double maxSlope();

    /** The largest |f''(z)| between kinks, or a bound above it. */
    double maxSecondDerivative();

    /** How much f', computed from a, changes with a between kinks, at most: sup |d f' / d a|. 0 where it is computed from z. */
    default double maxDerivativeChangeWithOutput() {
        return 0.0;
    }

    /** The inputs at which f' jumps, in ascending order. */
    default List<Double> kinks() {
        return List.of();
    }

    /**
     * The absolute error, in unit roundoffs, that f' may have because terms of its formula cancel: for p - q, of which p has m roundings and
     * q has n, m |p| + n |q|. For tanh's 1 - a^2 that is a^2. Not smaller for larger z and |a|. 0 where nothing cancels.
     */
    default double cancellation(double z, double a) {
        return 0.0;
    }

    /** a[i] = f(z[i]) for i below length. The two arrays may be one. */
    default void apply(double[] z, double[] a, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = value(z[i]);
        }
    }

    /** g[i] *= f'(z[i]) for i below length. z may be a unless {@link #derivativeNeedsInput()}. */
    default void multiplyByDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= derivative(z[i], a[i]);
        }
    }

    /** g[i] *= f''(z[i]) for i below length, likewise. */
    default void multiplyBySecondDerivative(double[] z, double[] a, double[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= secondDerivative(z[i], a[i]);
        }
    }

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

    /** The same for float32, likewise. */
    default void multiplyBySecondDerivative(float[] z, float[] a, float[] g, int length) {
        for (int i = 0; i < length; i++) {
            g[i] *= (float) secondDerivative(z[i], a[i]);
        }
    }
}
