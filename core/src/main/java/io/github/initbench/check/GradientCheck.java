package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireWithin;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * Backward passes for every depth, activation and loss: in float64 against central differences of the loss, in float32 against the
 * reference backend's float64 gradient of the same float32 weights and inputs.
 *
 * <p>Central differences say nothing of float32, as the loss moves by less than its rounding. The bound there is {@link
 * ErrorBoundedPass}'s. In float64, with h = 2^-17 the difference quotient errs by about h^2 from truncation and u / h from rounding, both near 1e-11; the
 * bound is 1e-8 of the largest gradient of the network plus 1e-9. Where an activation has a kink the check requires that no unit is near it.
 */
final class GradientCheck<M extends Matrix> {

    private static final List<List<Integer>> SIGMOID = List.of(List.of(3, 1), List.of(3, 4, 1), List.of(3, 5, 4, 2));
    private static final List<List<Integer>> SOFTMAX = List.of(List.of(3, 2), List.of(3, 4, 3), List.of(3, 5, 4, 10));
    private static final double H = 0x1p-17;

    private final Backend<M> backend;
    private final Samples samples;
    private final Dtype dtype;

    GradientCheck(Backend<M> backend) {
        this.backend = backend;
        this.dtype = backend.info().dtype();
        this.samples = new Samples(dtype);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Loss loss : Losses.all()) {
            for (List<Integer> layers : loss instanceof SoftmaxCrossEntropy ? SOFTMAX : SIGMOID) {
                for (Activation hidden : Activations.all()) {
                    NetworkSpec spec = NetworkSpec.mlp(layers, hidden, loss);
                    String name =
                            "gradients " + spec.layersKey() + " " + hidden.name() + " " + loss.name() + " against ";
                    checks.add(
                            dtype == Dtype.FLOAT64
                                    ? new Check(name + "central differences", () -> againstDifferences(spec))
                                    : new Check(name + "float64 gradients", () -> againstFloat64(spec)));
                }
            }
        }
        return checks;
    }

    private void againstDifferences(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        requireNoKinkNearby(spec, weights);
        Trainer<M> trainer = trainer(backend, spec);
        Weights gradients = gradients(trainer, weights);
        double largest = 0.0;
        for (int l = 0; l < spec.depth(); l++) {
            largest = Math.max(largest, Host.largest(gradients.w().get(l)));
            largest = Math.max(largest, Host.largest(gradients.b().get(l)));
        }
        double bound = 1e-8 * largest + 1e-9;
        for (int l = 0; l < spec.depth(); l++) {
            compare(
                    trainer,
                    weights,
                    "W" + (l + 1),
                    weights.w().get(l),
                    gradients.w().get(l),
                    bound);
            compare(
                    trainer,
                    weights,
                    "b" + (l + 1),
                    weights.b().get(l),
                    gradients.b().get(l),
                    bound);
        }
    }

    private void againstFloat64(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        ErrorBoundedPass bound = new ErrorBoundedPass(spec, weights, samples.data(spec), dtype);
        require(bound.unitsAcrossKinks() == 0, () -> "the test's data bring a unit within rounding of its kink");
        Weights got = gradients(trainer(backend, spec), weights);
        try (Backend<?> reference = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            Weights expected = gradients(trainer(reference, spec), weights);
            for (int l = 0; l < spec.depth(); l++) {
                ErrorBoundedMatrix dw = bound.dw(l);
                ErrorBoundedMatrix db = bound.db(l);
                String layer = String.valueOf(l + 1);
                requireWithin("dW" + layer, got.w().get(l), expected.w().get(l), dw::error);
                requireWithin("db" + layer, got.b().get(l), expected.b().get(l), db::error);
            }
        }
    }

    private <N extends Matrix> Trainer<N> trainer(Backend<N> on, NetworkSpec spec) {
        return Trainer.fullBatch(on, spec, samples.data(spec), new GradientDescent(1.0));
    }

    private static Weights gradients(Trainer<?> trainer, Weights weights) {
        trainer.restore(weights);
        trainer.forward();
        trainer.backward();
        return trainer.gradients();
    }

    private void compare(
            Trainer<M> trainer, Weights weights, String what, double[] values, double[] gradient, double bound) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            values[i] = value + H;
            double above = loss(trainer, weights);
            values[i] = value - H;
            double below = loss(trainer, weights);
            values[i] = value;
            double difference = (above - below) / (2.0 * H);
            int at = i;
            require(
                    Math.abs(gradient[i] - difference) <= bound,
                    () -> "d" + what + "[" + at + "] is " + gradient[at] + ", the central difference " + difference);
        }
    }

    private double loss(Trainer<M> trainer, Weights weights) {
        trainer.restore(weights);
        return trainer.loss(trainer.network().spec().loss());
    }

    /** A change of H in one parameter moves no unit across a kink: every z in a hidden layer is 100 H away from one. */
    private void requireNoKinkNearby(NetworkSpec spec, Weights weights) {
        double[] input = samples.data(spec).x();
        for (int l = 0; l < spec.depth() - 1; l++) {
            int fanIn = spec.fanIn(l);
            int fanOut = spec.fanOut(l);
            double[] output = new double[Samples.EXAMPLES * fanOut];
            for (int j = 0; j < Samples.EXAMPLES; j++) {
                for (int i = 0; i < fanOut; i++) {
                    double z = weights.b().get(l)[i];
                    for (int k = 0; k < fanIn; k++) {
                        z += weights.w().get(l)[i * fanIn + k] * input[j * fanIn + k];
                    }
                    for (double kink : spec.activation(l).kinks()) {
                        double distance = Math.abs(z - kink);
                        require(
                                distance > 100 * H,
                                () -> "the check's data bring a unit within " + distance + " of a kink");
                    }
                    output[j * fanOut + i] = spec.activation(l).value(z);
                }
            }
            input = output;
        }
    }
}
