package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireRefused;
import static io.github.initbench.check.Host.requireSame;
import static io.github.initbench.check.Host.requireWithin;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a backend's storage, element-wise operations and sums must satisfy; for activations see {@link ActivationContract}. */
final class ElementwiseContract<M extends Matrix> {

    private static final int[][] SHAPES = {
        {0, 0}, {0, 4}, {4, 0}, {1, 1}, {1, 9}, {9, 1}, {7, 13}, {16, 16}, {31, 5}, {65, 130}
    };
    private static final Class<IllegalArgumentException> REFUSED = IllegalArgumentException.class;

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
        add(
                checks,
                "zeros: every value is 0",
                (r, c) -> requireSame("zeros", host.values(backend.zeros(r, c)), new double[r * c]));
        add(checks, "columns: row-major and column-major arrays, blocks, offsets", this::columns);
        checks.add(new Check("columns: every value is rounded to the type, to nearest", this::rounded));
        add(checks, "axpy: y = alpha x + y", this::axpy);
        add(checks, "scale: x = alpha x", this::scale);
        add(checks, "addToEachColumn: the bias", this::addToEachColumn);
        add(checks, "rowSums: the bias's gradient", this::rowSums);
        for (Loss loss : Losses.all()) {
            add(checks, "lossGradient " + loss.name(), (r, c) -> lossGradient(loss, r, c));
        }
        checks.add(new Check("zeros: negative sizes are refused", this::negativeSizes));
        checks.add(new Check("columns: ranges outside matrix or array are refused", this::columnsRefused));
        checks.add(new Check("element-wise: wrong shapes are refused, nothing is written", this::shapesRefused));
        return checks;
    }

    private static void add(List<Check> checks, String name, OfShape check) {
        checks.add(new Check(name, () -> {
            for (int[] shape : SHAPES) {
                check.run(shape[0], shape[1]);
            }
        }));
    }

    private void columns(int rows, int cols) {
        double[] rowMajor = host.normal(rows * cols, 21);
        M m = host.matrix(rows, cols, rowMajor);
        int offset = 3;
        double[] columnMajor = Host.filled(offset + rows * cols + 2, Double.NaN);
        backend.readColumns(m, 0, cols, columnMajor, offset, 1, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                int at = i * cols + j;
                double got = columnMajor[offset + j * rows + i];
                require(got == rowMajor[at], () -> "readColumns gave " + got + " for " + rowMajor[at]);
            }
        }
        require(Double.isNaN(columnMajor[offset - 1]), () -> "readColumns wrote before its offset");
        require(Double.isNaN(columnMajor[offset + rows * cols]), () -> "readColumns wrote beyond its end");
        if (cols >= 3) {
            M block = backend.zeros(rows, cols);
            backend.writeColumns(columnMajor, offset + rows, 1, rows, block, 1, cols - 2);
            double[] expected = rowMajor.clone();
            for (int i = 0; i < rows; i++) {
                expected[i * cols] = 0.0;
                expected[i * cols + cols - 1] = 0.0;
            }
            requireSame("a block of columns", host.values(block), expected);
        }
    }

    /** Ties, values that the type has no room for, denormals. Also shows that the storage is of the type that the backend states. */
    private void rounded() {
        double u = rounding.u();
        double tiny = dtype.smallestNormal();
        double[] values = {
            1.0 / 3.0,
            -0.1,
            1.0 + u,
            1.0 + 3 * u,
            -(1.0 + u),
            1.0 + 1.5 * u,
            1e300,
            -1e300,
            1e-300,
            0x1p-140,
            1.75 * tiny * u,
            tiny / 3,
            Float.MAX_VALUE,
            0x1.ffffffp127,
            Math.PI,
            Double.MIN_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY
        };
        requireSame("what was written", host.values(host.matrix(3, 6, values)), dtype.round(values));
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

    private void lossGradient(Loss loss, int rows, int cols) {
        if (cols == 0) {
            return; // the mean over no examples
        }
        double[] z = host.normal(rows * cols, 30);
        double[] certain = {100.0, -100.0, 800.0, -800.0}; // where a probability is 1 or, in float32, underflows
        for (int i = 4; i < z.length; i += 5) {
            z[i] = certain[i % 4];
        }
        double[] y = new double[rows * cols];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 3 == 0 ? 1.0 : 0.0;
        }
        double[] expected = new double[rows * cols];
        loss.gradient(z, y, expected, rows, cols, cols, 1);
        M dz = host.matrix(rows, cols, Host.filled(rows * cols, Double.NaN));
        backend.lossGradient(loss, host.matrix(rows, cols, z), host.matrix(rows, cols, y), dz);
        // (p - y) / n: the errors are those of p, at most |p - y| + |y|, and do not shrink where y cancels it.
        requireWithin(
                "dz",
                host.values(dz),
                expected,
                i -> rounding.of(Math.abs(expected[i]) + y[i] / cols, Rounding.OF_A_FUNCTION));
    }

    private void negativeSizes() {
        requireRefused("zeros", REFUSED, () -> backend.zeros(-1, 2));
        requireRefused("zeros", REFUSED, () -> backend.zeros(2, -1));
        requireRefused("zeros", REFUSED, () -> backend.zeros(1 << 16, 1 << 16));
    }

    private void columnsRefused() {
        M m = host.matrix(2, 3, host.normal(6, 31));
        double[] array = new double[6];
        requireRefused("writeColumns", REFUSED, () -> backend.writeColumns(array, 0, 3, 1, m, 1, 3));
        requireRefused("writeColumns", REFUSED, () -> backend.writeColumns(array, 0, 3, 1, m, -1, 1));
        requireRefused("writeColumns", REFUSED, () -> backend.writeColumns(array, 1, 3, 1, m, 0, 3));
        requireRefused("writeColumns", REFUSED, () -> backend.writeColumns(array, -1, 3, 1, m, 0, 3));
        requireRefused("readColumns", REFUSED, () -> backend.readColumns(m, 0, 4, array, 0, 3, 1));
        requireRefused("readColumns", REFUSED, () -> backend.readColumns(m, 0, 3, array, 0, 4, 1));
        requireSame("m", host.values(m), host.normal(6, 31));
        requireSame("the array", array, new double[6]);
    }

    private void shapesRefused() {
        M wide = host.matrix(2, 3, host.normal(6, 32));
        M tall = host.matrix(3, 2, host.normal(6, 33));
        M column = host.matrix(3, 1, host.normal(3, 34));
        Activation relu = new Relu();
        Loss loss = Losses.all().get(0);
        requireRefused("axpy", REFUSED, () -> backend.axpy(1.0, wide, tall));
        requireRefused("axpy", REFUSED, () -> backend.axpy(1.0, wide, wide));
        requireRefused("addToEachColumn", REFUSED, () -> backend.addToEachColumn(column, column));
        requireRefused("addToEachColumn", REFUSED, () -> backend.addToEachColumn(column, wide));
        requireRefused("addToEachColumn", REFUSED, () -> backend.addToEachColumn(tall, tall));
        requireRefused("rowSums", REFUSED, () -> backend.rowSums(wide, column));
        requireRefused("rowSums", REFUSED, () -> backend.rowSums(column, column));
        requireRefused("activate", REFUSED, () -> backend.activate(relu, wide, tall));
        requireRefused("multiplyByDerivative", REFUSED, () -> backend.multiplyByDerivative(relu, wide, wide, tall));
        requireRefused("multiplyByDerivative", REFUSED, () -> backend.multiplyByDerivative(relu, wide, wide, wide));
        requireRefused("lossGradient", REFUSED, () -> backend.lossGradient(loss, wide, tall, wide));
        requireRefused("lossGradient", REFUSED, () -> backend.lossGradient(loss, wide, wide, tall));
        requireSame("wide", host.values(wide), host.normal(6, 32));
        requireSame("tall", host.values(tall), host.normal(6, 33));
        requireSame("column", host.values(column), host.normal(3, 34));
    }
}
