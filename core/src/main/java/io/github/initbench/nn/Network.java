package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passes of a network on a backend: forward, backward from any cotangent, Jacobian and Hessian products.
 *
 * <p>Holds no parameters, and allocates nothing in a pass unless the backend does. What a pass reads and writes is in the matrices that it is
 * given; n is their number of columns, the examples.
 */
public final class Network<M extends Matrix> {

    private final NetworkSpec spec;
    private final Backend<M> backend;
    private final List<Step> all;
    private final List<Step> steps;

    public Network(NetworkSpec spec, Backend<M> backend) {
        this.spec = spec;
        this.backend = backend;
        Steps compiled = spec.steps();
        this.all = compiled.all();
        this.steps = compiled.sequence();
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** Where it computes. */
    public Backend<M> backend() {
        return backend;
    }

    /**
     * Computes every layer's output.
     *
     * @param x inputs x n; not modified
     * @param workspace for n examples; z and a are overwritten, its last a holds the logits
     */
    public void forward(Parameters<M> parameters, M x, Workspace<M> workspace) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).forward(backend, parameters, x, workspace);
        }
    }

    /**
     * Computes the gradients of the loss, from the outputs that {@link #forward} left.
     *
     * @param x inputs x n, as in forward; not modified
     * @param y outputs x n, the targets; not modified
     * @param workspace g is overwritten with dL/dZ
     * @param gradients overwritten
     */
    public void backward(Parameters<M> parameters, M x, M y, Workspace<M> workspace, Parameters<M> gradients) {
        backend.lossGradient(spec.loss(), workspace.logits(), y, workspace.cotangent());
        backward(steps.size() - 1, parameters, x, workspace, gradients, null);
    }

    /**
     * Vector-Jacobian products: the gradients of the sum of c A, A being the output of a layer and c any matrix of its shape, the cotangent.
     * From the outputs that {@link #forward} left.
     *
     * @param layer its place in {@link NetworkSpec#layers}; of the last, A are the logits
     * @param x inputs x n, as in forward; not modified
     * @param workspace in: {@code g().get(spec.node(layer))} holds c; out: g is overwritten up to this layer
     * @param gradients overwritten; those of the layers above are 0
     * @param dx inputs x n, overwritten with the gradient of x; null where it is not wanted
     */
    public void backward(
            int layer, Parameters<M> parameters, M x, Workspace<M> workspace, Parameters<M> gradients, @Nullable M dx) {
        for (int i = layer; i >= 0; i--) {
            steps.get(i).backward(backend, parameters, x, workspace, gradients, dx);
        }
        for (int node = steps.get(layer).node() + 1; node < all.size(); node++) {
            all.get(node).clear(backend, gradients);
        }
    }

    /**
     * Jacobian-vector products: how every layer's output changes as the parameters move along a direction, and the inputs along another.
     * From the outputs that {@link #forward} left.
     *
     * @param direction of the parameters; null where they stay
     * @param x inputs x n, as in forward; not modified
     * @param inputDirection inputs x n; null where the inputs stay
     * @param workspace not modified
     * @param tangents z and a are overwritten, its last a holds the logits' tangent
     */
    public void jvp(
            Parameters<M> parameters,
            @Nullable Parameters<M> direction,
            M x,
            @Nullable M inputDirection,
            Workspace<M> workspace,
            Tangents<M> tangents) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).tangent(backend, parameters, direction, x, inputDirection, workspace, tangents);
        }
    }

    /**
     * Hessian-vector products, exact: the second derivative of the loss with respect to the parameters, times a direction. Pearlmutter 1994,
     * "Fast exact multiplication by the Hessian", Neural Computation 6: the directional derivative of both passes.
     *
     * @param direction not modified
     * @param x inputs x n; not modified
     * @param y outputs x n, the targets; not modified
     * @param workspace overwritten as by forward and backward
     * @param tangents overwritten
     * @param product H direction, overwritten
     */
    public void hvp(
            Parameters<M> parameters,
            Parameters<M> direction,
            M x,
            M y,
            Workspace<M> workspace,
            Tangents<M> tangents,
            Parameters<M> product) {
        forward(parameters, x, workspace);
        jvp(parameters, direction, x, null, workspace, tangents);
        backend.lossGradient(spec.loss(), workspace.logits(), y, workspace.cotangent());
        backend.copy(tangents.logits(), tangents.cotangent());
        backend.lossCurvature(spec.loss(), workspace.logits(), tangents.cotangent());
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).backwardTangent(backend, parameters, direction, x, workspace, tangents, product);
        }
    }
}
