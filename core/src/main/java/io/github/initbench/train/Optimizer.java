package io.github.initbench.train;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Parameters;

/** Moves parameters along their gradients. */
public interface Optimizer {

    /**
     * One update.
     *
     * @param parameters modified
     * @param gradients not modified
     */
    <M extends Matrix> void update(Backend<M> backend, Parameters<M> parameters, Parameters<M> gradients);
}
