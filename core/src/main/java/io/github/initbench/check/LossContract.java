package io.github.initbench.check;

import static io.github.initbench.check.Host.requireWithin;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import java.util.ArrayList;
import java.util.List;

/** What a backend's derivatives of a loss must satisfy: the formula in float64 at the logits that the backend holds. */
final class LossContract<M extends Matrix> {

    private static final int[][] SHAPES = {{0, 4}, {1, 1}, {1, 9}, {9, 1}, {7, 13}, {16, 16}, {31, 5}, {65, 130}};

    private final Backend<M> backend;
    private final Host<M> host;
    private final Rounding rounding;

    LossContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.rounding = new Rounding(backend.info().dtype());
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Loss loss : Losses.all()) {
            checks.add(new Check("lossGradient " + loss.name(), () -> {
                for (int[] shape : SHAPES) {
                    gradient(loss, shape[0], shape[1]);
                }
            }));
            checks.add(new Check("lossCurvature " + loss.name(), () -> {
                for (int[] shape : SHAPES) {
                    curvature(loss, shape[0], shape[1]);
                }
            }));
        }
        return checks;
    }

    /** Normal values, every fifth one where a probability is 1 or, in float32, underflows. */
    private double[] logits(int count) {
        double[] z = host.normal(count, 30);
        double[] certain = {100.0, -100.0, 800.0, -800.0};
        for (int i = 4; i < z.length; i += 5) {
            z[i] = certain[i % 4];
        }
        return z;
    }

    private static double[] targets(int count) {
        double[] y = new double[count];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 3 == 0 ? 1.0 : 0.0;
        }
        return y;
    }

    private void gradient(Loss loss, int rows, int cols) {
        double[] z = logits(rows * cols);
        double[] y = targets(rows * cols);
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

    private void curvature(Loss loss, int rows, int cols) {
        double[] z = logits(rows * cols);
        double[] y = targets(rows * cols);
        double[] v = host.normal(rows * cols, 40);
        double[] expected = v.clone();
        loss.multiplyByCurvature(z, y, expected, rows, cols, cols, 1);
        M direction = host.matrix(rows, cols, v);
        backend.lossCurvature(loss, host.matrix(rows, cols, z), host.matrix(rows, cols, y), direction);
        double[] p = new double[rows * cols];
        loss.probabilities(z, p, rows, cols, cols, 1);
        double largest = Host.largest(v);
        // softmax: p (v - mean) / n, where the two cancel and the mean is a sum over outputs. Else p (1 - p) v / n.
        boolean mean = !(loss.stable() instanceof BinaryCrossEntropy);
        requireWithin(
                "H v",
                host.values(direction),
                expected,
                i -> mean
                        ? rounding.of(p[i] * (Math.abs(v[i]) + largest) / cols, rows + 2 * Rounding.OF_A_FUNCTION)
                        : rounding.of(expected[i], Rounding.OF_A_FUNCTION));
    }
}
