package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backend must compute on given operands, which are rounded to its type first: the reference's float64 results, bit for bit, each
 * with the bound that any backend keeps which keeps the contract.
 */
public final class ExpectedValues {

    private ExpectedValues() {}

    /** The logits, n x outputs, then of each layer dw and db, at these weights. */
    public static List<Expected> pass(NetworkSpec spec, Weights weights, Examples data, Dtype dtype) {
        ErrorBoundedPass pass =
                new ErrorBoundedPass(spec, rounded(weights, dtype), rounded(Dataset.of(data), dtype), dtype);
        List<Expected> expected = new ArrayList<>();
        expected.add(expected("logits", pass.logits().transposed()));
        for (int l = 0; l < spec.depth(); l++) {
            String layer = " of layer " + (l + 1);
            expected.add(expected("dw" + layer, pass.dw(l)));
            expected.add(expected("db" + layer, pass.db(l)));
        }
        return expected;
    }

    /**
     * One layer on operands of its own, so that no rounding of another layer is in the bounds: a of the forward pass; dz, dw and db of the
     * backward pass; what an update does, on w less a quarter of w; dx if there is a layer below.
     *
     * @param layer its number, counted from 1, for the names
     * @param x fanIn x n
     * @param w fanOut x fanIn
     * @param b fanOut x 1
     * @param z fanOut x n, for the backward pass: f's input
     * @param a fanOut x n, likewise: what f made of it
     * @param g fanOut x n, dL/dA
     */
    public static List<Expected> layer(
            int layer,
            Activation f,
            int n,
            double[] x,
            double[] w,
            double[] b,
            double[] z,
            double[] a,
            double[] g,
            Dtype dtype) {
        int fanOut = b.length;
        int fanIn = w.length / fanOut;
        ErrorBoundedActivation activation = new ErrorBoundedActivation(f, new Rounding(dtype));
        ErrorBoundedMatrix weights = ErrorBoundedMatrix.exact(fanOut, fanIn, dtype.round(w));
        ErrorBoundedMatrix input = ErrorBoundedMatrix.exact(fanIn, n, dtype.round(x));
        ErrorBoundedMatrix dz = activation.timesDerivative(
                ErrorBoundedMatrix.exact(fanOut, n, dtype.round(g)),
                ErrorBoundedMatrix.exact(fanOut, n, dtype.round(z)),
                ErrorBoundedMatrix.exact(fanOut, n, dtype.round(a)),
                new boolean[fanOut * n]);
        ErrorBoundedMatrix sum = weights.times(input, dtype.round(b), dtype);
        ErrorBoundedMatrix ones = ErrorBoundedMatrix.exact(n, 1, Host.filled(n, 1.0));
        String alone = " of layer " + layer + " alone";
        List<Expected> expected = new ArrayList<>(List.of(
                expected("a" + alone, activation.activate(sum, activation.straddlesKink(sum))),
                expected("dz" + alone, dz),
                expected("dw" + alone, dz.times(input.transposed(), dtype)),
                expected("db" + alone, dz.times(ones, dtype)),
                update("w - w / 4" + alone, dtype.round(w), dtype)));
        if (layer > 1) {
            expected.add(expected("dx" + alone, weights.transposed().times(dz, dtype)));
        }
        return expected;
    }

    /** What axpy makes of alpha -1/4, w and w; one rounding where it multiplies and adds at once, two where not, see the contract. */
    private static Expected update(String name, double[] w, Dtype dtype) {
        double[] value = new double[w.length];
        double[] error = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            value[i] = Math.fma(-0.25, w[i], w[i]);
            error[i] = dtype.unitRoundoff() * (Math.abs(0.25 * w[i]) + 2 * Math.abs(value[i]));
        }
        return new Expected(name, value, error);
    }

    /**
     * A product op(a) op(b).
     *
     * @param name of the result
     * @param m rows of op(a)
     * @param n columns of op(b)
     * @param k columns of op(a)
     * @param a row-major, m x k, or k x m where it is transposed
     * @param b row-major, k x n, or n x k where it is transposed
     */
    public static Expected product(
            String name, int m, int n, int k, Transpose ta, double[] a, Transpose tb, double[] b, Dtype dtype) {
        return expected(name, operand(ta, m, k, dtype.round(a)).times(operand(tb, k, n, dtype.round(b)), dtype));
    }

    private static ErrorBoundedMatrix operand(Transpose op, int rows, int cols, double[] values) {
        return op == Transpose.NO
                ? ErrorBoundedMatrix.exact(rows, cols, values)
                : ErrorBoundedMatrix.exact(cols, rows, values).transposed();
    }

    private static Expected expected(String name, ErrorBoundedMatrix result) {
        return new Expected(name, result.value(), result.error());
    }

    private static Weights rounded(Weights weights, Dtype dtype) {
        return weights.map(dtype::round);
    }

    private static Dataset rounded(Dataset data, Dtype dtype) {
        return new Dataset(
                data.name(),
                data.features(),
                data.outputs(),
                data.classes(),
                data.examples(),
                dtype.round(data.x()),
                dtype.round(data.y()));
    }
}
