package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/**
 * The two passes of a network on a backend. Holds no values of its own and allocates nothing in a pass.
 *
 * @param spec the network
 * @param backend where it computes
 */
public record Network<M extends Matrix>(NetworkSpec spec, Backend<M> backend) {

    /**
     * Computes every layer's activations.
     *
     * @param x inputs x n; not modified
     * @param workspace for n examples; z and a are overwritten, its last a holds the logits
     */
    public void forward(Parameters<M> parameters, M x, Workspace<M> workspace) {
        M input = x;
        for (int l = 0; l < spec.depth(); l++) {
            M a = workspace.a().get(l);
            backend.dense(
                    parameters.w().get(l),
                    input,
                    parameters.b().get(l),
                    spec.activation(l),
                    workspace.z().get(l),
                    a);
            input = a;
        }
    }

    /**
     * Computes the gradients of the loss, from the activations that {@link #forward} left.
     *
     * @param x inputs x n, as in forward; not modified
     * @param y outputs x n, the targets; not modified
     * @param workspace g is overwritten with dL/dZ
     * @param gradients overwritten
     */
    public void backward(Parameters<M> parameters, M x, M y, Workspace<M> workspace, Parameters<M> gradients) {
        int last = spec.depth() - 1;
        backend.lossGradient(spec.loss(), workspace.logits(), y, workspace.g().get(last));
        for (int l = last; l >= 0; l--) {
            backend.denseGradient(
                    spec.activation(l),
                    parameters.w().get(l),
                    l == 0 ? x : workspace.a().get(l - 1),
                    workspace.z().get(l),
                    workspace.a().get(l),
                    workspace.g().get(l),
                    gradients.w().get(l),
                    gradients.b().get(l),
                    l == 0 ? null : workspace.g().get(l - 1));
        }
    }
}
