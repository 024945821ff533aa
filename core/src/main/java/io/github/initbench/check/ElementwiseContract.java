package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a backend's element-wise operations and sums must satisfy; see also {@link ActivationContract}, {@link LossContract}. */
final class ElementwiseContract<M extends Matrix> {

    private static final int[][] SHAPES = {
        {0, 0}, {0, 4}, {4, 0}, {1, 1}, {1, 9}, {9, 1}, {7, 13}, {16, 16}, {31, 5}, {65, 130}
    };

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;
    private final Rounding rounding;

    ElementwiseContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
        this.rounding = new Rounding(dtype);
    }

    /** A check of one shape. */
    private interface OfShape {
        void run(int rows, int cols);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        add(checks, "axpy: y = alpha x + y", this::axpy);
        add(checks, "scale: x = alpha x", this::scale);
        add(checks, "scale: alpha 0 does not read x", this::clear);
        add(checks, "copy: y = x", this::copy);
        add(checks, "multiplyElements: y = x y", this::multiplyElements);
        add(checks, "dot: the sum of x y", this::dot);
        add(checks, "addToEachColumn: the bias", this::addToEachColumn);
        add(checks, "rowSums: the bias's gradient", this::rowSums);
        return checks;
    }

    private static void add(List<Check> checks, String name, OfShape check) {
        checks.add(new Check(name, () -> {
            for (int[] shape : SHAPES) {
                check.run(shape[0], shape[1]);
            }
        }));
    }

    private void axpy(int rows, int cols) {
        double[] x = host.normal(rows * cols, 22);
        double[] y = host.normal(rows * cols, 23);
        for (double alpha : new double[] {0.0, 1.0, -0.01}) {
            M target = host.matrix(rows, cols, y);
            backend.axpy(alpha, host.matrix(rows, cols, x), target);
            double[] got = host.values(target);
            for (int i = 0; i < got.length; i++) {
                int at = i;
                double expected = Math.fma(dtype.round(alpha), x[i], y[i]);
                // One rounding with a fused multiply-add, two without.
                double bound = rounding.u() * (Math.abs(alpha * x[i]) + 2 * Math.abs(expected));
                require(
                        Math.abs(got[i] - expected) <= bound,
                        () -> "axpy, alpha " + alpha + ": y[" + at + "] is " + got[at] + ", expected " + expected);
            }
        }
    }

    private void scale(int rows, int cols) {
        double[] x = host.normal(rows * cols, 24);
        M m = host.matrix(rows, cols, x);
        backend.scale(-0.3, m);
        for (int i = 0; i < x.length; i++) {
            x[i] *= dtype.round(-0.3); // exact for float32, then rounded once
        }
        requireSame("scale", host.values(m), dtype.round(x));
    }

    private void clear(int rows, int cols) {
        M m = host.matrix(rows, cols, Host.filled(rows * cols, Double.NaN));
        backend.scale(0.0, m);
        requireSame("scale by 0", host.values(m), new double[rows * cols]);
    }

    private void copy(int rows, int cols) {
        double[] x = host.normal(rows * cols, 35);
        M from = host.matrix(rows, cols, x);
        M to = host.matrix(rows, cols, Host.filled(rows * cols, Double.NaN));
        backend.copy(from, to);
        requireSame("copy", host.values(to), x);
        requireSame("x", host.values(from), x);
    }

    private void multiplyElements(int rows, int cols) {
        double[] x = host.normal(rows * cols, 36);
        double[] y = host.normal(rows * cols, 37);
        M factors = host.matrix(rows, cols, x);
        M values = host.matrix(rows, cols, y);
        backend.multiplyElements(factors, values);
        for (int i = 0; i < y.length; i++) {
            y[i] *= x[i]; // exact for float32, then rounded once
        }
        requireSame("multiplyElements", host.values(values), dtype.round(y));
        backend.multiplyElements(factors, factors);
        for (int i = 0; i < x.length; i++) {
            x[i] *= x[i];
        }
        requireSame("multiplyElements of one matrix", host.values(factors), dtype.round(x));
    }

    /** To the bound that every order of summation keeps, see {@link GemmContract}. */
    private void dot(int rows, int cols) {
        double[] x = host.normal(rows * cols, 38);
        double[] y = host.normal(rows * cols, 39);
        double got = backend.dot(host.matrix(rows, cols, x), host.matrix(rows, cols, y));
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0.0;
        for (int i = 0; i < x.length; i++) {
            exact = exact.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
            absolute += Math.abs(x[i] * y[i]);
        }
        double expected = exact.doubleValue();
        double bound = (x.length + 4) * Dtype.FLOAT64.unitRoundoff() * absolute;
        require(Math.abs(got - expected) <= bound, () -> "dot is " + got + ", expected " + expected);
    }

    private void addToEachColumn(int rows, int cols) {
        double[] x = host.normal(rows * cols, 25);
        double[] column = host.normal(rows, 26);
        M m = host.matrix(rows, cols, x);
        backend.addToEachColumn(host.matrix(rows, 1, column), m);
        for (int i = 0; i < x.length; i++) {
            x[i] += column[i / cols];
        }
        requireSame("addToEachColumn", host.values(m), dtype.round(x));
    }

    /** The first row begins with 1 and ends in -1, and a plain sum loses what is between them. */
    private void rowSums(int rows, int cols) {
        double[] x = host.normal(rows * cols, 27);
        if (rows > 0 && cols > 2) {
            Arrays.fill(x, 0, cols, dtype.round(0.4 * dtype.unitRoundoff()));
            x[0] = 1.0;
            x[cols - 1] = -1.0;
        }
        M out = host.matrix(rows, 1, Host.filled(rows, Double.NaN));
        backend.rowSums(host.matrix(rows, cols, x), out);
        double[] got = host.values(out);
        for (int i = 0; i < rows; i++) {
            BigDecimal exact = BigDecimal.ZERO;
            double absolute = 0.0;
            for (int j = 0; j < cols; j++) {
                exact = exact.add(new BigDecimal(x[i * cols + j]));
                absolute += Math.abs(x[i * cols + j]);
            }
            double expected = exact.doubleValue();
            double twice = cols * rounding.u();
            int at = i;
            // Ogita, Rump and Oishi 2005, proposition 4.5, with room for another order.
            require(
                    Math.abs(got[i] - expected) <= 2 * rounding.u() * Math.abs(expected) + 2 * twice * twice * absolute,
                    () -> "rowSums[" + at + "] is " + got[at] + ", expected " + expected);
        }
    }
}
