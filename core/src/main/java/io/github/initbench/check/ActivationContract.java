package io.github.initbench.check;

import static io.github.initbench.check.Host.requireSame;
import static io.github.initbench.check.Host.requireWithin;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backend's activations and their derivatives must satisfy: the formula in float64 at the arguments that the backend holds.
 *
 * <p>To {@link Rounding#OF_A_FUNCTION} roundings of the result, which is a relative error: in saturation and near 0 too.
 */
final class ActivationContract<M extends Matrix> {

    private static final int[][] SHAPES = {
        {0, 0}, {0, 4}, {4, 0}, {1, 1}, {1, 9}, {9, 1}, {7, 13}, {16, 16}, {31, 5}, {65, 130}
    };

    /** Saturated in float64, saturated in float32, underflowing in each, where tanh(z) is z, and what is no number. */
    private static final double[] SPECIAL = {
        Double.NaN,
        0.0,
        -0.0,
        800.0,
        -800.0,
        1e-300,
        -1e-300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -709.5,
        100.0,
        -100.0,
        20.0,
        -20.0,
        0x1p-100,
        -0x1p-100,
        0x1p-140,
        -0x1p-140,
        0x1p-13,
        -0x1p-13
    };

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;
    private final Rounding rounding;

    ActivationContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
        this.rounding = new Rounding(dtype);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Activation f : Activations.all()) {
            checks.add(new Check("activate " + f.name(), () -> {
                for (int[] shape : SHAPES) {
                    activate(f, shape[0], shape[1]);
                }
            }));
            checks.add(new Check("multiplyByDerivative " + f.name(), () -> {
                for (int[] shape : SHAPES) {
                    multiplyByDerivative(f, shape[0], shape[1]);
                }
            }));
            checks.add(new Check("multiplyBySecondDerivative " + f.name(), () -> {
                for (int[] shape : SHAPES) {
                    multiplyBySecondDerivative(f, shape[0], shape[1]);
                }
            }));
        }
        return checks;
    }

    /** Normal values three times as wide, every second one replaced by a special one until all have been met. */
    private double[] arguments(int count) {
        double[] z = host.normal(count, 28);
        for (int i = 0; i < count; i++) {
            z[i] = i < 2 * SPECIAL.length && i % 2 == 0 ? SPECIAL[i / 2] : 3.0 * z[i];
        }
        return dtype.round(z);
    }

    private static double[] values(Activation f, double[] z) {
        double[] a = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            a[i] = f.value(z[i]);
        }
        return a;
    }

    private void activate(Activation f, int rows, int cols) {
        double[] z = arguments(rows * cols);
        M in = host.matrix(rows, cols, z);
        M out = host.matrix(rows, cols, Host.filled(rows * cols, Double.NaN));
        backend.activate(f, in, out);
        double[] expected = values(f, z);
        requireValues(f.name(), host.values(out), expected);
        requireSame("z", host.values(in), z);
        if (!f.derivativeNeedsInput()) {
            backend.activate(f, in, in);
            requireValues(f.name() + " in place", host.values(in), expected);
        }
    }

    private void requireValues(String what, double[] got, double[] expected) {
        requireWithin(what, got, expected, i -> rounding.of(expected[i], Rounding.OF_A_FUNCTION));
    }

    private void multiplyByDerivative(Activation f, int rows, int cols) {
        double[] z = arguments(rows * cols);
        double[] a = dtype.round(values(f, z));
        double[] g = host.normal(rows * cols, 29);
        M activations = host.matrix(rows, cols, a);
        M gradient = host.matrix(rows, cols, g);
        M inputs = f.derivativeNeedsInput() ? host.matrix(rows, cols, z) : activations;
        backend.multiplyByDerivative(f, inputs, activations, gradient);
        double[] expected = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            expected[i] = g[i] * f.derivative(z[i], a[i]);
        }
        requireWithin(
                f.name(),
                host.values(gradient),
                expected,
                i -> rounding.of(expected[i], Rounding.OF_A_FUNCTION)
                        + rounding.u() * rounding.cancelled(f, z[i], a[i]) * Math.abs(g[i]));
        requireSame("a", host.values(activations), a);
    }

    /** As the derivative; in float32 the terms of f'' may cancel as well, and then the error is that of the largest f''. */
    private void multiplyBySecondDerivative(Activation f, int rows, int cols) {
        double[] z = arguments(rows * cols);
        double[] a = dtype.round(values(f, z));
        double[] g = host.normal(rows * cols, 30);
        M activations = host.matrix(rows, cols, a);
        M gradient = host.matrix(rows, cols, g);
        M inputs = f.derivativeNeedsInput() ? host.matrix(rows, cols, z) : activations;
        backend.multiplyBySecondDerivative(f, inputs, activations, gradient);
        double cancelled = dtype == Dtype.FLOAT32 ? rounding.of(f.maxSecondDerivative(), Rounding.OF_A_FUNCTION) : 0.0;
        double[] expected = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            expected[i] = g[i] * f.secondDerivative(z[i], a[i]);
        }
        requireWithin(
                f.name(),
                host.values(gradient),
                expected,
                i -> rounding.of(expected[i], Rounding.OF_A_FUNCTION) + Math.abs(g[i]) * cancelled);
        requireSame("a", host.values(activations), a);
    }
}
