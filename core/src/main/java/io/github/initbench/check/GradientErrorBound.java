package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * How far rounding may take each gradient of a network from the exact one, from unit roundoff, fan-in, depth and the values themselves.
 *
 * <p>Both passes are gone through once with a bound beside every value; each operation adds what the contract allows it and what comes
 * from its operands. Nothing is chosen: a backend that keeps the contract keeps the bound.
 */
final class GradientErrorBound {

    /** |d sigmoid / dz| is at most 1/4, the sum of |d softmax_i / dz_j| over j at most 1/2. */
    private static final double LOSS_SLOPE = 0.5;

    private final NetworkSpec spec;
    private final Rounding rounding;
    private final List<ApproximateMatrix> w = new ArrayList<>(); // fanOut x fanIn
    private final List<ApproximateMatrix> a = new ArrayList<>(); // the input, then the activations: units x n

    private GradientErrorBound(NetworkSpec spec, Dtype dtype) {
        this.spec = spec;
        this.rounding = new Rounding(dtype);
    }

    /**
     * The bound of each gradient, in the shape of the weights.
     *
     * @param weights representable in the type, as the data
     * @throws CheckFailedException if a unit is so close to its activation's kink that rounding may take it across
     */
    static Weights of(NetworkSpec spec, Weights weights, Dataset data, Dtype dtype) {
        GradientErrorBound bound = new GradientErrorBound(spec, dtype);
        bound.forward(weights, data);
        return bound.backward(data);
    }

    private void forward(Weights weights, Dataset data) {
        a.add(ApproximateMatrix.exact(data.examples(), data.features(), data.x())
                .transposed());
        for (int l = 0; l < spec.depth(); l++) {
            w.add(ApproximateMatrix.exact(
                    spec.fanOut(l), spec.fanIn(l), weights.w().get(l)));
            ApproximateMatrix z = w.get(l).times(a.get(l), weights.b().get(l), rounding.dtype());
            a.add(activate(spec.activation(l), z));
        }
    }

    /** No activation is steeper than 1: an error of z is at most as large in a. */
    private ApproximateMatrix activate(Activation f, ApproximateMatrix z) {
        return z.map(new ApproximateMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return f.value(z.value()[at]);
            }

            @Override
            public double error(int at) {
                requireOneSide(f, z.value()[at], z.error()[at]);
                double error = z.error()[at];
                return error + rounding.of(Math.abs(value(at)) + error, Rounding.OF_A_FUNCTION);
            }
        });
    }

    /** Where the derivative has a step, rounding must not take z across it. */
    private static void requireOneSide(Activation f, double z, double error) {
        Host.require(
                !Rounding.hasKink(f) || Math.abs(z) > error,
                () -> "the test's data bring a unit within " + Math.abs(z) + " of 0, rounding errs by " + error);
    }

    private Weights backward(Dataset data) {
        List<double[]> dw = new ArrayList<>();
        List<double[]> db = new ArrayList<>();
        ApproximateMatrix dz = lossGradient(data);
        for (int l = spec.depth() - 1; l >= 0; l--) {
            double[] none = new double[dz.rows()];
            double[] ones = Host.filled(dz.cols(), 1.0);
            dw.add(0, dz.times(a.get(l).transposed(), none, rounding.dtype()).error());
            db.add(
                    0,
                    dz.times(ApproximateMatrix.exact(dz.cols(), 1, ones), none, rounding.dtype())
                            .error());
            if (l > 0) {
                double[] noBias = new double[spec.fanIn(l)];
                ApproximateMatrix g = w.get(l).transposed().times(dz, noBias, rounding.dtype());
                dz = timesDerivative(spec.activation(l - 1), g, a.get(l));
            }
        }
        return new Weights(dw, db);
    }

    private ApproximateMatrix lossGradient(Dataset data) {
        ApproximateMatrix logits = a.get(spec.depth());
        double[] gradient = new double[logits.value().length];
        double[] y = ApproximateMatrix.exact(data.examples(), data.outputs(), data.y())
                .transposed()
                .value();
        spec.loss().gradient(logits.value(), y, gradient, logits.rows(), logits.cols(), logits.cols(), 1);
        return logits.map(new ApproximateMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return gradient[at];
            }

            @Override
            public double error(int at) {
                double largest = 0.0;
                for (int i = at % logits.cols(); i < gradient.length; i += logits.cols()) {
                    largest = Math.max(largest, logits.error()[i]);
                }
                double error = LOSS_SLOPE * largest / logits.cols();
                double terms =
                        Math.abs(gradient[at]) + error + y[at] / logits.cols(); // p / n is not larger, see the contract
                return error + rounding.of(terms, Rounding.OF_A_FUNCTION);
            }
        });
    }

    private ApproximateMatrix timesDerivative(Activation f, ApproximateMatrix g, ApproximateMatrix output) {
        return g.map(new ApproximateMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return g.value()[at] * derivative(at);
            }

            @Override
            public double error(int at) {
                double slope = Rounding.derivativeSlope(f) * output.error()[at];
                double steepest = Math.abs(derivative(at)) + slope;
                double largest = Math.abs(g.value()[at]) + g.error()[at];
                return g.error()[at] * steepest
                        + largest * slope
                        + rounding.of(largest * steepest, Rounding.OF_A_FUNCTION)
                        + rounding.u()
                                * rounding.cancelled(f, Math.abs(output.value()[at]) + output.error()[at])
                                * largest;
            }

            /** Of the activations no derivative needs z. */
            private double derivative(int at) {
                return f.derivative(Double.NaN, output.value()[at]);
            }
        });
    }
}
