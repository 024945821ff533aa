package io.github.initbench.train;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Workspace;

/** The training set as the updates see it: the examples that each is computed on. */
sealed interface Batches<M extends Matrix> permits FullBatch, MiniBatches {

    /** Begins anew: what follows is what followed construction. */
    void restart();

    /** An update is done: the present batch is the next one from now on. */
    void next();

    /** The examples that the next update sees, the first ones after {@link #restart}. */
    Batch<M> batch();

    /** The matrices of the last pass, which {@link #batch} or {@link #logits} chose by its number of examples. */
    Workspace<M> workspace();

    /** How many batches show every example once. */
    int perEpoch();

    /** Whether every batch is the whole training set. */
    boolean isWholeSet();

    /**
     * The logits of the whole training set, overwritten by the next call. Where each batch is the whole set they are those that
     * the last forward pass left in the workspace; otherwise the workspace is overwritten.
     */
    Logits logits(Network<M> network, Parameters<M> parameters);
}
