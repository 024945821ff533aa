package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Linear;
import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.Loss;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fully connected network: its layer sizes, the activation of the hidden layers and the loss of its logits.
 *
 * <p>The output layer is linear: sigmoid and softmax belong to the loss.
 *
 * @param layers the inputs, the hidden layers' units and the outputs; at least two sizes, each above 0
 * @param hidden the activation of every hidden layer
 * @param loss the loss that training lowers
 */
public record NetworkSpec(List<Integer> layers, Activation hidden, Loss loss) {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final Activation OUTPUT = new Linear();

    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.size() < 2) {
            throw new IllegalArgumentException(
                    "layers: " + layers + " needs at least two sizes, the inputs and the outputs");
        }
        if (layers.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("layers: " + layers + " has a size below 1");
        }
        int outputs = layers.get(layers.size() - 1);
        if (outputs < loss.fewestOutputs()) {
            throw new IllegalArgumentException("layers: " + layers + " ends in " + outputs + " output, but the loss "
                    + loss.name() + " needs " + loss.fewestOutputs() + " or more");
        }
        for (int l = 0; l < layers.size() - 1; l++) {
            if ((long) layers.get(l) * layers.get(l + 1) > LARGEST_ARRAY) {
                throw new IllegalArgumentException("layers: " + layers + " has " + layers.get(l) + " x "
                        + layers.get(l + 1) + " weights in one layer, more than a Java array can hold");
            }
        }
    }

    /** How many weight matrices: layer l, counted from 0, maps {@code layers[l]} to {@code layers[l + 1]} units. */
    public int depth() {
        return layers.size() - 1;
    }

    public int inputs() {
        return layers.get(0);
    }

    public int outputs() {
        return layers.get(depth());
    }

    public int fanIn(int layer) {
        return layers.get(layer);
    }

    public int fanOut(int layer) {
        return layers.get(layer + 1);
    }

    /** The activation of that layer: linear for the last. */
    public Activation activation(int layer) {
        return layer < depth() - 1 ? hidden : OUTPUT;
    }

    /**
     * Refuses data of other sizes.
     *
     * @throws IllegalArgumentException if the inputs or outputs are not the data's
     */
    public void requireFits(Examples data) {
        if (inputs() != data.features() || outputs() != data.outputs()) {
            throw new IllegalArgumentException("layers: " + layers + " has " + inputs() + " inputs and " + outputs()
                    + " outputs, but " + data.name() + " has " + data.features() + " features and " + data.outputs()
                    + (data.outputs() == 1 ? " output" : " outputs") + "; begin with " + data.features()
                    + " and end with " + data.outputs());
        }
    }

    /**
     * What full-batch training holds of an example, in bytes: in the backend's type inputs, targets, activations, their gradients and inputs
     * of activations; on the host, in float64, targets, logits and predictions, and what the loss gradient widens.
     */
    long bytesPerExample(Dtype dtype) {
        long units = layers.stream().mapToLong(Integer::longValue).sum() - inputs();
        long inBackend = inputs() + outputs() + 3 * units;
        long onHost = (dtype == Dtype.FLOAT64 ? 3L : 5L) * outputs();
        return inBackend * dtype.bytes() + onHost * Double.BYTES;
    }

    /** The sizes as tables show them: 2-10-5-1. */
    public String layersKey() {
        return layers.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
