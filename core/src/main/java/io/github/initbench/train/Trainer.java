package io.github.initbench.train;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Weights;
import io.github.initbench.nn.Workspace;

/**
 * Full-batch training of one network on one dataset, in its three pieces: forward, backward, update.
 *
 * <p>Everything is allocated here; {@link #step} allocates nothing. Iteration i is the state before update i.
 */
public final class Trainer<M extends Matrix> {

    private final Network<M> network;
    private final Optimizer optimizer;
    private final Batch<M> batch;
    private final Parameters<M> parameters;
    private final Parameters<M> gradients;
    private final Workspace<M> workspace;
    private final Logits logits;

    /**
     * Writes the dataset to the backend and allocates the rest. The parameters are zeros until {@link #restore}.
     *
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public Trainer(Backend<M> backend, NetworkSpec spec, Dataset data, Optimizer optimizer) {
        this.network = new Network<>(spec, backend);
        this.optimizer = optimizer;
        this.batch = Batch.of(backend, spec, data);
        this.parameters = Parameters.zeros(backend, spec);
        this.gradients = Parameters.zeros(backend, spec);
        this.workspace = Workspace.allocate(backend, spec, data.examples());
        this.logits = new Logits(data);
    }

    /** Sets the parameters. */
    public void restore(Weights weights) {
        parameters.write(network.backend(), weights);
    }

    /** Computes the activations at the present parameters. */
    public void forward() {
        network.forward(parameters, batch.x(), workspace);
    }

    /** Computes the gradients at the activations of the last {@link #forward}. */
    public void backward() {
        network.backward(parameters, batch.x(), batch.y(), workspace, gradients);
    }

    /** Moves the parameters along the gradients of the last {@link #backward}. */
    public void update() {
        optimizer.update(network.backend(), parameters, gradients);
    }

    /** One iteration: forward, backward, update. */
    public void step() {
        forward();
        backward();
        update();
    }

    /** The logits of the last {@link #forward}, copied to the host; overwritten by the next call. */
    public Logits logits() {
        logits.read(network.backend(), workspace.logits());
        return logits;
    }

    /** The loss of the last {@link #forward}. */
    public double loss(Loss loss) {
        return logits().loss(loss);
    }

    /** A copy of the parameters. */
    public Weights weights() {
        return parameters.read(network.backend());
    }

    /** A copy of the gradients of the last {@link #backward}. */
    public Weights gradients() {
        return gradients.read(network.backend());
    }

    /** The parameters in the backend's storage, to evaluate them on other data. */
    public Parameters<M> parameters() {
        return parameters;
    }

    public Network<M> network() {
        return network;
    }
}
