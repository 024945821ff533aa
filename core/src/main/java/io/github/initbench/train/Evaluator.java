package io.github.initbench.train;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Workspace;

/** A network's logits on a dataset that it is not trained on. */
public final class Evaluator<M extends Matrix> {

    private final Network<M> network;
    private final Batch<M> batch;
    private final Workspace<M> workspace;
    private final Logits logits;

    /**
     * Writes the dataset to the backend.
     *
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public Evaluator(Network<M> network, Dataset data) {
        this.network = network;
        this.batch = Batch.of(network.backend(), network.spec(), data);
        this.workspace = Workspace.allocate(network.backend(), network.spec(), data.examples());
        this.logits = new Logits(data);
    }

    /** The logits at these parameters; overwritten by the next call. */
    public Logits logits(Parameters<M> parameters) {
        network.forward(parameters, batch.x(), workspace);
        logits.read(network.backend(), workspace.logits());
        return logits;
    }
}
