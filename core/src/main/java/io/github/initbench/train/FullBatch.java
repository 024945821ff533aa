package io.github.initbench.train;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.ResidentDataset;
import io.github.initbench.nn.Workspace;

/** Every update sees the whole training set, which the backend holds. */
final class FullBatch<M extends Matrix> implements Batches<M> {

    private final ResidentDataset<M> examples;
    private final Workspace<M> workspace;
    private final Logits logits;

    FullBatch(Backend<M> backend, NetworkSpec spec, ResidentDataset<M> examples) {
        this.examples = examples;
        this.workspace = Workspace.allocate(backend, spec, examples.batch().examples());
        this.logits = new Logits(examples.targets());
    }

    @Override
    public void restart() {
        // always the same batch
    }

    @Override
    public void next() {
        // always the same batch
    }

    @Override
    public Batch<M> batch() {
        return examples.batch();
    }

    @Override
    public Workspace<M> workspace() {
        return workspace;
    }

    @Override
    public int perEpoch() {
        return 1;
    }

    @Override
    public boolean isWholeSet() {
        return true;
    }

    @Override
    public Logits logits(Network<M> network, Parameters<M> parameters) {
        logits.read(network.backend(), workspace.logits());
        return logits;
    }
}
