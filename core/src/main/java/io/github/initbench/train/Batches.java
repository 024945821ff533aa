package io.github.initbench.train;

import io.github.initbench.data.DatasetDescription;
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

    /** Goes on to the next update's examples. */
    void next();

    /** The examples of the present update. */
    Batch<M> batch();

    /** The matrices of a pass over them. */
    Workspace<M> workspace();

    /** Whether every batch is the whole training set. */
    boolean isWholeSet();

    /**
     * The logits of the whole training set, overwritten by the next call. Where each batch is the whole set they are those that
     * the last forward pass left in the workspace; otherwise the workspace is overwritten.
     */
    Logits logits(Network<M> network, Parameters<M> parameters);

    /** The training set's name, shape and hash. */
    DatasetDescription description();
}
