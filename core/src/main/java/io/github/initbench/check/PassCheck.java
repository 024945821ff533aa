package io.github.initbench.check;

import static io.github.initbench.check.Host.require;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.Layer;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's Jacobian and Hessian products, on a plain network and on one of residual blocks, with every activation.
 *
 * <p>In float64 each pass against central differences of the one below: Jacobian-vector products of outputs, Hessian-vector products of
 * gradients. The bounds are those of {@link GradientCheck}; the seeds leave no unit near a kink, or the check would fail everywhere. In float32 against the reference's float64 passes, to 400 unit roundoffs of the largest value.
 * In both, vector-Jacobian products by (c, J v) = (J' c, v) at every layer, and (u, H v) = (v, H u), to rounding.
 */
final class PassCheck<M extends Matrix> {

    private static final double H = 0x1p-17;
    private static final int ROUNDINGS = 400; // of sums of 10 terms through 7 layers and back, twice

    private final Backend<M> backend;
    private final Dtype dtype;
    private final Samples samples;

    PassCheck(Backend<M> backend) {
        this.backend = backend;
        this.dtype = backend.info().dtype();
        this.samples = new Samples(dtype);
    }

    List<Check> checks() {
        String against = dtype == Dtype.FLOAT64 ? " against central differences" : " against float64 passes";
        List<Check> checks = new ArrayList<>();
        for (Activation f : Activations.all()) {
            for (NetworkSpec spec : List.of(plain(f), residual(f))) {
                String name = " " + spec.layersKey() + " " + f.name();
                checks.add(new Check("jvp" + name + against, () -> jvp(spec)));
                checks.add(new Check("vjp" + name + ": (c, J v) = (J' c, v)", () -> vjp(spec)));
                checks.add(new Check("hvp" + name + against, () -> hvp(spec)));
                checks.add(new Check("hvp" + name + ": (u, H v) = (v, H u)", () -> symmetric(spec)));
            }
        }
        return checks;
    }

    private static NetworkSpec plain(Activation f) {
        return NetworkSpec.mlp(List.of(3, 5, 4, 3), f, new SoftmaxCrossEntropy());
    }

    /** A block on the inputs, with an alpha that is learned; and blocks in a block. */
    private static NetworkSpec residual(Activation f) {
        Layer last = Layer.Dense.linear(4);
        Layer inner = Layer.Residual.fixed(1.0, new Layer.Dense(5, f), last);
        return new NetworkSpec(
                3,
                List.of(
                        Layer.Residual.learned(0.75, new Layer.Dense(3, f)),
                        new Layer.Dense(4, new Tanh()),
                        Layer.Residual.fixed(0.5, inner, new Layer.Dense(4, f)),
                        Layer.Residual.learned(-0.25, new Layer.Dense(4, new Tanh()), inner),
                        Layer.Dense.linear(2)),
                new BinaryCrossEntropy());
    }

    private void jvp(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        Weights v = samples.direction(spec, 61);
        double[] x = inputs(spec, 62);
        double[] vx = inputs(spec, 63);
        HostNetwork<M> network = network(backend, spec);
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            int at = layer;
            double[] got = network.jvp(layer, weights, x, v, vx);
            if (dtype == Dtype.FLOAT32) {
                againstReference(spec, "R{A}", got, on -> on.jvp(at, weights, x, v, vx));
            } else {
                double[] above = network.forward(layer, Vectors.plus(weights, H, v), Vectors.plus(x, H, vx));
                double[] below = network.forward(layer, Vectors.plus(weights, -H, v), Vectors.plus(x, -H, vx));
                againstDifferences("R{A}", got, above, below);
            }
        }
    }

    private void vjp(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        Weights v = samples.direction(spec, 61);
        double[] x = inputs(spec, 62);
        double[] vx = inputs(spec, 63);
        HostNetwork<M> network = network(backend, spec);
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            double[] tangent = network.jvp(layer, weights, x, v, vx);
            double[] c = samples.normal(tangent.length, 64);
            HostNetwork.Pullback back = network.vjp(layer, weights, x, c);
            Sum sum = new Sum();
            sum.add(c, tangent, 1.0);
            addAll(sum, back.parameters(), v, -1.0);
            sum.add(back.inputs(), vx, -1.0);
            sum.requireZero("layer " + (layer + 1) + ": (c, J v) - (J' c, v)", dtype);
        }
    }

    private void hvp(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        Weights v = samples.direction(spec, 65);
        double[] x = inputs(spec, 62);
        HostNetwork<M> network = network(backend, spec);
        double[] got = Vectors.flat(network.hvp(weights, x, v));
        if (dtype == Dtype.FLOAT32) {
            againstReference(spec, "H v", got, on -> Vectors.flat(on.hvp(weights, x, v)));
        } else {
            double[] above = Vectors.flat(network.gradients(Vectors.plus(weights, H, v), x));
            double[] below = Vectors.flat(network.gradients(Vectors.plus(weights, -H, v), x));
            againstDifferences("H v", got, above, below);
        }
    }

    private void symmetric(NetworkSpec spec) {
        Weights weights = samples.weights(spec);
        Weights u = samples.direction(spec, 66);
        Weights v = samples.direction(spec, 67);
        double[] x = inputs(spec, 62);
        HostNetwork<M> network = network(backend, spec);
        Sum sum = new Sum();
        addAll(sum, network.hvp(weights, x, v), u, 1.0);
        addAll(sum, network.hvp(weights, x, u), v, -1.0);
        sum.requireZero("(u, H v) - (v, H u)", dtype);
    }

    private double[] inputs(NetworkSpec spec, long seed) {
        return samples.normal(spec.inputs() * Samples.EXAMPLES, seed);
    }

    private <N extends Matrix> HostNetwork<N> network(Backend<N> on, NetworkSpec spec) {
        return new HostNetwork<>(on, spec, samples.data(spec));
    }

    /** Errors of truncation and of rounding are near 1e-11, see {@link GradientCheck}. */
    private static void againstDifferences(String what, double[] got, double[] above, double[] below) {
        Host.requireFinite(what, got);
        double bound = 1e-8 * Host.largest(got) + 1e-9;
        Host.requireWithin(what, got, Vectors.difference(above, below, 2.0 * H), i -> bound);
    }

    /** A pass on any backend. */
    private interface Pass {
        double[] on(HostNetwork<?> network);
    }

    private void againstReference(NetworkSpec spec, String what, double[] got, Pass pass) {
        try (Backend<?> reference = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            Host.requireFinite(what, got);
            double[] expected = pass.on(network(reference, spec));
            double bound = ROUNDINGS * dtype.unitRoundoff() * Host.largest(expected);
            Host.requireWithin(what, got, expected, i -> bound);
        }
    }

    /** A sum of products that should cancel, and of their magnitudes. */
    private static final class Sum {
        private double value;
        private double magnitude;

        void add(double[] x, double[] y, double factor) {
            for (int i = 0; i < x.length; i++) {
                value += factor * x[i] * y[i];
                magnitude += Math.abs(x[i] * y[i]);
            }
        }

        void requireZero(String what, Dtype dtype) {
            double bound = ROUNDINGS * dtype.unitRoundoff() * magnitude;
            require(Math.abs(value) <= bound, () -> what + " is " + value + ", bound " + bound);
        }
    }

    private static void addAll(Sum sum, Weights a, Weights b, double factor) {
        for (int i = 0; i < a.all().size(); i++) {
            sum.add(a.all().get(i), b.all().get(i), factor);
        }
    }
}
