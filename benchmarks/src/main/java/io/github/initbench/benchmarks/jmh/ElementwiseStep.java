package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import java.util.ArrayList;
import java.util.List;

/**
 * What a training step of a ReLU network computes beside its products, on plain row-major arrays: no backend, no check.
 *
 * <p>Bias and activation, the loss gradient, the activation's derivative, the bias gradients, the update, each in as few passes as the
 * products' results allow. Those results are made once and only read, so that every run computes the same.
 */
final class ElementwiseStep {

    /** One layer's operands and results. */
    static final class Layer {
        final int rows; // fanOut
        final double[] product; // fanOut x batch, W X
        final double[] a; // fanOut x batch, the activations; the last layer's are the logits
        final double[] gradient; // fanOut x batch, the next layer's W' dZ; the last layer has none
        final double[] dz; // fanOut x batch
        final double[] w; // fanOut x fanIn
        final double[] dw; // fanOut x fanIn, dZ X'
        final double[] b; // fanOut
        final double[] db; // fanOut

        private Layer(int fanIn, int fanOut, int batch, boolean last, RandomState random) {
            rows = fanOut;
            product = normal(fanOut * batch, random);
            a = new double[fanOut * batch];
            gradient = normal(last ? 0 : fanOut * batch, random);
            dz = new double[fanOut * batch];
            w = normal(fanOut * fanIn, random);
            dw = normal(fanOut * fanIn, random);
            b = normal(fanOut, random);
            db = new double[fanOut];
        }

        private static double[] normal(int length, RandomState random) {
            double[] values = new double[length];
            random.randn(values);
            return values;
        }
    }

    private static final long SEED = 22;

    /** As in the ReLU of core: min(1, a HUGE HUGE) is 1 for every positive double and 0 for 0. */
    private static final double HUGE = 0x1p1023;

    private final int batch;
    private final double[] y; // 1 x batch
    private final List<Layer> layers = new ArrayList<>();

    /**
     * A step of that network on that many examples.
     *
     * @throws IllegalArgumentException if it has several outputs
     */
    ElementwiseStep(NetworkSpec spec, int batch) {
        if (spec.outputs() != 1) {
            throw new IllegalArgumentException(
                    "elementwise step: the network has " + spec.outputs() + " outputs, not 1");
        }
        this.batch = batch;
        this.y = SyntheticData.targets(spec, batch);
        RandomState random = new RandomState(SEED);
        for (int l = 0; l < spec.depth(); l++) {
            layers.add(new Layer(spec.fanIn(l), spec.fanOut(l), batch, l == spec.depth() - 1, random));
        }
    }

    List<Layer> layers() {
        return layers;
    }

    /** The work of one step, in its order; w and b move by the learning rate times their gradients. */
    void run(double learningRate) {
        int last = layers.size() - 1;
        for (int l = 0; l < last; l++) {
            rectify(layers.get(l), batch);
        }
        Layer output = layers.get(last);
        addBias(output, batch);
        lossGradient(output, y);
        sumRows(output, batch);
        for (int l = last - 1; l >= 0; l--) {
            differentiate(layers.get(l));
            sumRows(layers.get(l), batch);
        }
        for (int l = 0; l <= last; l++) {
            Layer layer = layers.get(l);
            move(layer.w, layer.dw, learningRate);
            move(layer.b, layer.db, learningRate);
        }
    }

    private static void rectify(Layer layer, int batch) {
        double[] product = layer.product;
        double[] a = layer.a;
        for (int i = 0; i < layer.rows; i++) {
            double bias = layer.b[i];
            for (int at = i * batch; at < (i + 1) * batch; at++) {
                a[at] = Math.max(0.0, product[at] + bias);
            }
        }
    }

    private static void addBias(Layer layer, int batch) {
        double[] product = layer.product;
        double[] a = layer.a;
        for (int i = 0; i < layer.rows; i++) {
            double bias = layer.b[i];
            for (int at = i * batch; at < (i + 1) * batch; at++) {
                a[at] = product[at] + bias;
            }
        }
    }

    private static void lossGradient(Layer output, double[] y) {
        double[] logits = output.a;
        double[] dz = output.dz;
        double scale = 1.0 / y.length;
        for (int j = 0; j < y.length; j++) {
            dz[j] = scale * (1.0 / (1.0 + Math.exp(-logits[j])) - y[j]);
        }
    }

    private static void differentiate(Layer layer) {
        double[] gradient = layer.gradient;
        double[] a = layer.a;
        double[] dz = layer.dz;
        for (int at = 0; at < dz.length; at++) {
            dz[at] = gradient[at] * Math.min(1.0, a[at] * HUGE * HUGE);
        }
    }

    /** In four parts: one sum alone would wait for each addition to end before the next begins. */
    private static void sumRows(Layer layer, int batch) {
        double[] dz = layer.dz;
        for (int i = 0; i < layer.rows; i++) {
            int at = i * batch;
            int end = at + batch;
            double s0 = 0.0;
            double s1 = 0.0;
            double s2 = 0.0;
            double s3 = 0.0;
            for (; at < end - 3; at += 4) {
                s0 += dz[at];
                s1 += dz[at + 1];
                s2 += dz[at + 2];
                s3 += dz[at + 3];
            }
            for (; at < end; at++) {
                s0 += dz[at];
            }
            layer.db[i] = (s0 + s1) + (s2 + s3);
        }
    }

    private static void move(double[] parameters, double[] gradients, double learningRate) {
        for (int at = 0; at < parameters.length; at++) {
            parameters[at] -= learningRate * gradients[at];
        }
    }
}
