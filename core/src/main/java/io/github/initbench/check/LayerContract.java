package io.github.initbench.check;

import static io.github.initbench.check.Host.require;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backend's fused layer operations must satisfy: to do what their parts do.
 *
 * <p>Compared with plain loops on the host, to (k + 16) u times the sums of absolute values: fused or not, in any order. k + 5 are the
 * product's and the bias's, {@link Rounding#OF_A_FUNCTION} the activation's or its derivative's.
 */
final class LayerContract<M extends Matrix> {

    /** fanOut, fanIn, n. */
    private static final int[][] SHAPES = {
        {1, 1, 1},
        {1, 5, 7},
        {10, 2, 30},
        {5, 10, 31},
        {17, 13, 1},
        {6, 33, 40},
        {12, 21, 19},
        {3, 0, 4},
        {0, 3, 4},
        {3, 4, 0}
    };

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;
    private final Rounding rounding;

    LayerContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
        this.rounding = new Rounding(dtype);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Activation f : Activations.all()) {
            checks.add(new Check("dense " + f.name(), () -> forEachShape((m, k, n) -> dense(f, m, k, n))));
            checks.add(new Check(
                    "denseGradient " + f.name(),
                    () -> forEachShape((m, k, n) -> {
                        gradient(f, m, k, n, true);
                        gradient(f, m, k, n, false);
                    })));
        }
        return checks;
    }

    /** A check of one layer's shape. */
    private interface OfLayer {
        void run(int fanOut, int fanIn, int n);
    }

    private static void forEachShape(OfLayer check) {
        for (int[] s : SHAPES) {
            check.run(s[0], s[1], s[2]);
        }
    }

    private void dense(Activation f, int m, int k, int n) {
        double[] w = host.normal(m * k, 41);
        double[] x = host.normal(k * n, 42);
        double[] b = host.normal(m, 43);
        M z = host.matrix(m, n, Host.filled(m * n, Double.NaN));
        M a = f.derivativeNeedsInput() ? backend.zeros(m, n) : z;
        backend.dense(host.matrix(m, k, w), host.matrix(k, n, x), host.matrix(m, 1, b), f, z, a);
        double[] got = host.values(a);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = b[i];
                double absolute = Math.abs(b[i]);
                for (int l = 0; l < k; l++) {
                    sum += w[i * k + l] * x[l * n + j];
                    absolute += Math.abs(w[i * k + l] * x[l * n + j]);
                }
                requireClose("a", i * n + j, got, f.value(sum), k, f.maxSlope() * absolute + 1.0);
            }
        }
    }

    private void gradient(Activation f, int m, int k, int n, boolean wantDx) {
        double[] w = host.normal(m * k, 44);
        double[] x = host.normal(k * n, 45);
        double[] z = host.normal(m * n, 46);
        double[] g = host.normal(m * n, 47);
        double[] a = new double[m * n];
        double[] dz = new double[m * n];
        double[] magnitude = new double[m * n]; // of what rounding errors of dz are relative to
        for (int i = 0; i < m * n; i++) {
            a[i] = dtype.round(f.value(z[i]));
            dz[i] = g[i] * f.derivative(z[i], a[i]);
            magnitude[i] = Math.abs(dz[i]) + rounding.cancelled(f, z[i], a[i]) * Math.abs(g[i]);
        }
        M activations = host.matrix(m, n, a);
        M inputs = f.derivativeNeedsInput() ? host.matrix(m, n, z) : activations;
        M gradient = host.matrix(m, n, g);
        M dw = host.matrix(m, k, Host.filled(m * k, Double.NaN));
        M db = host.matrix(m, 1, Host.filled(m, Double.NaN));
        @Nullable M dx = wantDx ? host.matrix(k, n, Host.filled(k * n, Double.NaN)) : null;
        backend.denseGradient(f, host.matrix(m, k, w), host.matrix(k, n, x), inputs, activations, gradient, dw, db, dx);
        double[] gotG = host.values(gradient);
        for (int i = 0; i < m * n; i++) {
            requireClose("g", i, gotG, dz[i], 0, magnitude[i]);
        }
        requireProduct("dw", host.values(dw), m, k, n, (v, i, l, j) -> v[i * n + j] * x[l * n + j], dz, magnitude);
        requireProduct("db", host.values(db), m, 1, n, (v, i, l, j) -> v[i * n + j], dz, magnitude);
        if (dx != null) {
            requireProduct("dx", host.values(dx), k, n, m, (v, l, j, i) -> w[i * k + l] * v[i * n + j], dz, magnitude);
        }
    }

    /** One term of a sum over dz, or over its magnitudes: row, column, inner index. */
    private interface Term {
        double of(double[] dz, int row, int col, int inner);
    }

    private void requireProduct(
            String what, double[] got, int rows, int cols, int inner, Term term, double[] dz, double[] magnitude) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                double sum = 0.0;
                double absolute = 0.0;
                for (int l = 0; l < inner; l++) {
                    sum += term.of(dz, r, c, l);
                    absolute += Math.abs(term.of(magnitude, r, c, l));
                }
                requireClose(what, r * cols + c, got, sum, inner, absolute);
            }
        }
    }

    private void requireClose(String what, int at, double[] got, double expected, int k, double absolute) {
        // Twice in float64: there the expected value comes from sums as inexact as the backend's.
        double bound = (dtype == Dtype.FLOAT64 ? 2 : 1) * (k + 16) * rounding.u() * absolute;
        require(
                Math.abs(got[at] - expected) <= bound,
                () -> what + "[" + at + "] is " + got[at] + ", expected " + expected + ", bound " + bound);
    }
}
