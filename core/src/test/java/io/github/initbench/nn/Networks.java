package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Sigmoid;
import io.github.initbench.activation.Silu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import java.util.Arrays;
import java.util.List;

/** Small networks of each kind, smooth so that differences tell their derivatives, and their outputs by plain loops. */
final class Networks {

    /** Activations that need z and such that do not, and more than one. */
    static final NetworkSpec PLAIN = new NetworkSpec(
            3,
            List.of(dense(4, new Tanh()), dense(5, new Silu()), dense(3, new Sigmoid()), dense(2, new Linear())),
            new BinaryCrossEntropy());

    /** Blocks between other layers, in one another, one after the other; one of them learns no alpha. */
    static final NetworkSpec BLOCKS = new NetworkSpec(
            3,
            List.of(
                    dense(4, new Tanh()),
                    block(
                            -0.5,
                            true,
                            dense(3, new Silu()),
                            block(0.75, false, dense(3, new Tanh())),
                            dense(4, new Sigmoid())),
                    block(1.25, true, block(0.5, true, dense(4, new Silu())), dense(4, new Linear())),
                    dense(3, new Linear())),
            new SoftmaxCrossEntropy());

    /** A block that takes the network's inputs and holds another that does, and one that ends in the logits. */
    static final NetworkSpec BLOCKS_AT_THE_ENDS = new NetworkSpec(
            3,
            List.of(
                    block(0.5, true, block(-2.0, false, dense(3, new Silu())), dense(3, new Tanh())),
                    block(0.25, false, dense(2, new Tanh()), dense(3, new Linear()))),
            new SoftmaxCrossEntropy());

    private Networks() {}

    static List<NetworkSpec> all() {
        return List.of(PLAIN, BLOCKS, BLOCKS_AT_THE_ENDS);
    }

    private static Layer.Dense dense(int units, Activation activation) {
        return new Layer.Dense(units, activation);
    }

    private static Layer.Residual block(double alpha, boolean learned, Layer... branch) {
        return new Layer.Residual(List.of(branch), alpha, learned);
    }

    /**
     * The output of that layer, units x examples, row-major.
     *
     * @param x features x examples, row-major
     */
    static double[] output(NetworkSpec spec, int layer, Weights weights, double[] x) {
        return new Loops(weights, x.length / spec.inputs())
                .through(spec.layers().subList(0, layer + 1), x);
    }

    /** Goes through the layers once, taking weights and alphas as it meets them. */
    private static final class Loops {

        private final Weights weights;
        private final int examples;
        private int nextLayer;
        private int nextAlpha;

        Loops(Weights weights, int examples) {
            this.weights = weights;
            this.examples = examples;
        }

        double[] through(List<Layer> layers, double[] x) {
            double[] a = x;
            for (Layer layer : layers) {
                a = layer instanceof Layer.Dense dense ? dense(dense, a) : residual((Layer.Residual) layer, a);
            }
            return a;
        }

        private double[] dense(Layer.Dense layer, double[] x) {
            double[] w = weights.w().get(nextLayer);
            double[] b = weights.b().get(nextLayer++);
            int fanIn = x.length / examples;
            double[] a = new double[layer.units() * examples];
            for (int i = 0; i < layer.units(); i++) {
                for (int j = 0; j < examples; j++) {
                    double z = b[i];
                    for (int k = 0; k < fanIn; k++) {
                        z += w[i * fanIn + k] * x[k * examples + j];
                    }
                    a[i * examples + j] = layer.activation().value(z);
                }
            }
            return a;
        }

        private double[] residual(Layer.Residual block, double[] x) {
            double[] branch = through(block.branch(), x);
            double alpha = block.learned() ? weights.alpha().get(nextAlpha++)[0] : block.alpha();
            double[] a = Arrays.copyOf(x, x.length);
            for (int i = 0; i < a.length; i++) {
                a[i] += alpha * branch[i];
            }
            return a;
        }
    }
}
