package io.github.initbench.check;

import io.github.initbench.activation.Linear;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's logits and gradients as the reference backend has them in float64, and how far rounding may take a backend of some type from
 * each, from unit roundoff, fan-in, depth and the values themselves.
 *
 * <p>Both passes are gone through once with a bound beside every value; each operation adds what the contract allows it and what comes
 * from its operands. Nothing is chosen: a backend that keeps the contract keeps the bound. A unit whose input is within its bound of its
 * activation's kink may fall on either side of it; then all of the gradient that goes through the unit is within the bound.
 */
final class ErrorBoundedPass {

    /** |d sigmoid / dz| is at most 1/4, the sum of |d softmax_i / dz_j| over j at most 1/2. */
    private static final double LOSS_SLOPE = 0.5;

    private final NetworkSpec spec;
    private final Rounding rounding;
    private final ErrorBoundedMatrix x; // n x inputs
    private final double[] y; // outputs x n
    private final List<ErrorBoundedMatrix> w = new ArrayList<>(); // fanOut x fanIn
    private final List<ErrorBoundedMatrix> z = new ArrayList<>(); // each layer's W X + b: fanOut x n
    private final List<ErrorBoundedMatrix> a = new ArrayList<>(); // each layer's activations: fanOut x n
    private final List<boolean[]> straddlesKink = new ArrayList<>(); // which of them may be across a kink: fanOut x n
    private final List<ErrorBoundedMatrix> dw = new ArrayList<>(); // fanOut x fanIn
    private final List<ErrorBoundedMatrix> db = new ArrayList<>(); // fanOut x 1

    /**
     * Goes through both passes.
     *
     * @param spec of dense layers alone, the last of them linear
     * @param weights representable in the type, as the data
     * @param dtype of the backend whose rounding is bounded
     */
    ErrorBoundedPass(NetworkSpec spec, Weights weights, Dataset data, Dtype dtype) {
        if (spec.depth() != spec.layers().size() || !(spec.activation(spec.depth() - 1) instanceof Linear)) {
            throw new IllegalArgumentException("error bounds: " + spec.layersKey()
                    + " is not made of dense layers whose last is linear; there are bounds for those alone");
        }
        this.spec = spec;
        this.rounding = new Rounding(dtype);
        this.x = ErrorBoundedMatrix.exact(data.examples(), data.features(), data.x());
        this.y = ErrorBoundedMatrix.exact(data.examples(), data.outputs(), data.y())
                .transposed()
                .value();
        forward(weights);
        backward();
    }

    /** outputs x n. */
    ErrorBoundedMatrix logits() {
        return a.get(spec.depth() - 1);
    }

    /** Of that layer, counted from 0: fanOut x fanIn. */
    ErrorBoundedMatrix dw(int layer) {
        return dw.get(layer);
    }

    /** Of that layer, counted from 0: fanOut x 1. */
    ErrorBoundedMatrix db(int layer) {
        return db.get(layer);
    }

    /** How many units, over all examples, rounding may take across a kink of their activation. */
    int unitsAcrossKinks() {
        int count = 0;
        for (boolean[] layer : straddlesKink) {
            for (boolean either : layer) {
                count += either ? 1 : 0;
            }
        }
        return count;
    }

    private void forward(Weights weights) {
        ErrorBoundedMatrix input = x.transposed();
        for (int l = 0; l < spec.depth(); l++) {
            w.add(ErrorBoundedMatrix.exact(
                    spec.fanOut(l), spec.fanIn(l), weights.w().get(l)));
            ErrorBoundedMatrix sum = w.get(l).times(input, weights.b().get(l), rounding.dtype());
            ErrorBoundedActivation f = new ErrorBoundedActivation(spec.activation(l), rounding);
            z.add(sum);
            straddlesKink.add(f.straddlesKink(sum));
            input = f.activate(sum, straddlesKink.get(l));
            a.add(input);
        }
    }

    private void backward() {
        ErrorBoundedMatrix dz = lossGradient();
        for (int l = spec.depth() - 1; l >= 0; l--) {
            ErrorBoundedMatrix ones = ErrorBoundedMatrix.exact(dz.cols(), 1, Host.filled(dz.cols(), 1.0));
            dw.add(0, dz.times(l == 0 ? x : a.get(l - 1).transposed(), rounding.dtype()));
            db.add(0, dz.times(ones, rounding.dtype()));
            if (l > 0) {
                ErrorBoundedMatrix g = w.get(l).transposed().times(dz, rounding.dtype());
                dz = new ErrorBoundedActivation(spec.activation(l - 1), rounding)
                        .timesDerivative(g, z.get(l - 1), a.get(l - 1), straddlesKink.get(l - 1));
            }
        }
    }

    private ErrorBoundedMatrix lossGradient() {
        ErrorBoundedMatrix logits = logits();
        double[] gradient = new double[logits.value().length];
        spec.loss().gradient(logits.value(), y, gradient, logits.rows(), logits.cols(), logits.cols(), 1);
        return logits.map(new ErrorBoundedMatrix.ElementWise() {
            @Override
            public double value(int at) {
                return gradient[at];
            }

            @Override
            public double error(int at) {
                double largest = 0.0;
                for (int i = at % logits.cols(); i < gradient.length; i += logits.cols()) {
                    largest = Math.max(largest, logits.error(i));
                }
                double error = LOSS_SLOPE * largest / logits.cols();
                double terms = Math.abs(gradient[at])
                        + error
                        + Math.abs(y[at]) / logits.cols(); // p / n is not larger, see the contract
                return error + rounding.of(terms, Rounding.OF_A_FUNCTION);
            }
        });
    }
}
