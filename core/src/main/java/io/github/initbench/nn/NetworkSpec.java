package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network: an ordered list of layers, each with its own activation, and the loss that is applied to the output of the last, the logits.
 *
 * <p>Sigmoid and softmax belong to the loss: a classifier's last layer is to be linear, which is not enforced.
 *
 * <p>There are two ways to count. A layer's number is its place in {@link #layers}. Weight matrices, each with its bias, are counted in the
 * order in which a forward pass meets them, those of residual branches among them; so are learned alphas. In a network without residual
 * blocks the two are the same.
 *
 * @param inputs features of an example; at least 1
 * @param layers at least one
 * @param loss the loss that training lowers
 */
public record NetworkSpec(int inputs, List<Layer> layers, Loss loss) {

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    public NetworkSpec {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || inputs < 1) {
            throw new IllegalArgumentException(
                    "network: " + inputs + " inputs and " + layers.size() + " layers; give at least one of each");
        }
        Steps steps = Steps.of(inputs, layers);
        for (DenseStep dense : steps.dense()) {
            if ((long) dense.fanIn() * dense.rows() > MAX_ARRAY) {
                throw new IllegalArgumentException("layers: " + key(inputs, layers) + " has " + dense.fanIn() + " x "
                        + dense.rows() + " weights in one layer, more than a Java array can hold");
            }
        }
        int outputs = layers.get(layers.size() - 1).units();
        if (outputs < loss.minOutputs()) {
            throw new IllegalArgumentException("layers: " + key(inputs, layers) + " ends in " + outputs
                    + " output, but the loss " + loss.name() + " needs " + loss.minOutputs() + " or more");
        }
    }

    /**
     * A multilayer perceptron: dense layers, the last of them linear.
     *
     * @param sizes the inputs, the hidden layers' units and the outputs; at least two, each above 0
     * @param hidden the activation of every hidden layer
     */
    public static NetworkSpec mlp(List<Integer> sizes, Activation hidden, Loss loss) {
        if (sizes.size() < 2) {
            throw new IllegalArgumentException(
                    "layers: " + sizes + " needs at least two sizes, the inputs and the outputs");
        }
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("layers: " + sizes + " has a size below 1");
        }
        List<Layer> layers = new ArrayList<>();
        for (int size : sizes.subList(1, sizes.size())) {
            layers.add(new Layer.Dense(size, hidden));
        }
        layers.set(layers.size() - 1, Layer.Dense.linear(sizes.get(sizes.size() - 1)));
        return new NetworkSpec(sizes.get(0), layers, loss);
    }

    /** The same with another loss. */
    public NetworkSpec withLoss(Loss other) {
        return new NetworkSpec(inputs, layers, other);
    }

    /** How many weight matrices. */
    public int depth() {
        return steps().dense().size();
    }

    /** Units of the last layer. */
    public int outputs() {
        return layers.get(layers.size() - 1).units();
    }

    /** Columns of that weight matrix, counted from 0. */
    public int fanIn(int matrix) {
        return steps().dense().get(matrix).fanIn();
    }

    /** Rows of that weight matrix. */
    public int fanOut(int matrix) {
        return steps().dense().get(matrix).rows();
    }

    /** The activation f of A = f(W X + b), W being that weight matrix. */
    public Activation activation(int matrix) {
        return steps().dense().get(matrix).activation();
    }

    /** Where a {@link Workspace} has Z and A of that weight matrix. */
    public int nodeOfMatrix(int matrix) {
        return steps().dense().get(matrix).node();
    }

    /** The first values of the alphas that are learned; none in most networks. */
    public List<Double> learnedAlphas() {
        return steps().residual().stream()
                .filter(ResidualStep::learned)
                .map(ResidualStep::initialAlpha)
                .toList();
    }

    /** Where a {@link Workspace} has the output of that layer, {@code layers().get(layer)}. */
    public int nodeOfLayer(int layer) {
        return steps().topLevel().get(layer).node();
    }

    Steps steps() {
        return Steps.of(inputs, layers);
    }

    /**
     * Refuses data of other sizes.
     *
     * @throws IllegalArgumentException if the inputs or outputs are not the data's
     */
    public void requireFits(Examples data) {
        if (inputs() != data.features() || outputs() != data.outputs()) {
            throw new IllegalArgumentException("layers: " + layersKey() + " has " + inputs() + " inputs and "
                    + outputs() + " outputs, but " + data.name() + " has " + data.features() + " features and "
                    + data.outputs() + (data.outputs() == 1 ? " output" : " outputs") + "; begin with "
                    + data.features() + " and end with " + data.outputs());
        }
    }

    /**
     * What full-batch training holds of an example, in bytes: in the backend's type inputs, targets, activations, their gradients and inputs
     * of activations; on the host, in float64, targets, logits and predictions, and what the loss gradient widens.
     */
    long bytesPerExample(Dtype dtype) {
        long units = steps().flat().stream().mapToLong(Step::rows).sum();
        long inBackend = inputs() + outputs() + 3 * units;
        long onHost = (dtype == Dtype.FLOAT64 ? 3L : 5L) * outputs();
        return inBackend * dtype.bytes() + onHost * Double.BYTES;
    }

    /** The sizes as tables show them: 2-10-5-1; of a residual block alpha and, in parentheses, the branch: 2-8-0.5(8-8)-1, 2-8-learned0.0(8-8)-1. */
    public String layersKey() {
        return key(inputs, layers);
    }

    private static String key(int inputs, List<Layer> layers) {
        return inputs + layers.stream().map(layer -> "-" + layer.key()).collect(Collectors.joining());
    }

    /** The activations of all weight matrices but the last as tables show them: relu, or tanh,relu where they differ. */
    public String hiddenKey() {
        List<DenseStep> dense = steps().dense();
        List<String> names = dense.subList(0, dense.size() - 1).stream()
                .map(step -> step.activation().name())
                .toList();
        return names.stream().distinct().count() == 1 ? names.get(0) : String.join(",", names);
    }
}
