package io.github.initbench.train;

import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.ResidentDataset;
import io.github.initbench.nn.Workspace;

/** A network's logits on a dataset that it is not trained on. */
public final class Evaluator<M extends Matrix> {

    private final Network<M> network;
    private final ResidentDataset<M> examples;
    private final Workspace<M> workspace;
    private final Logits logits;

    /**
     * Writes the dataset to the backend.
     *
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public Evaluator(Network<M> network, Examples data) {
        this(network, ResidentDataset.of(network.backend(), network.spec(), data));
    }

    /** On a dataset that the backend holds. */
    public Evaluator(Network<M> network, ResidentDataset<M> examples) {
        this.network = network;
        this.examples = examples;
        this.workspace = Workspace.allocate(
                network.backend(), network.spec(), examples.batch().examples());
        this.logits = new Logits(examples.targets());
    }

    /** The logits at these parameters; overwritten by the next call. */
    public Logits logits(Parameters<M> parameters) {
        network.forward(parameters, examples.batch().x(), workspace);
        logits.read(network.backend(), workspace.logits());
        return logits;
    }
}
