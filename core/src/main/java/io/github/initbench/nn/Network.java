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
    private final List<Step> flat;
    private final List<Step> steps;

    /** Its passes on that backend. */
    public Network(NetworkSpec spec, Backend<M> backend) {
        this.spec = spec;
        this.backend = backend;
        Steps compiled = spec.steps();
        this.flat = compiled.flat();
        this.steps = compiled.topLevel();
    }

    /** What it is. */
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
        requireExamples("forward", x, workspace);
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
     * @param workspace in: {@code g().get(spec.nodeOfLayer(layer))} holds c; out: g is overwritten up to this layer
     * @param gradients overwritten; those of the layers above are 0
     * @param dx inputs x n, overwritten with the gradient of x; null where it is not wanted
     */
    public void backward(
            int layer, Parameters<M> parameters, M x, Workspace<M> workspace, Parameters<M> gradients, @Nullable M dx) {
        if (layer < 0 || layer >= steps.size()) {
            throw new IllegalArgumentException("backward: layer " + layer + " of " + spec.layersKey()
                    + "; give one from 0 to " + (steps.size() - 1));
        }
        requireExamples("backward", x, workspace);
        for (int i = layer; i >= 0; i--) {
            steps.get(i).backward(backend, parameters, x, workspace, gradients, dx);
        }
        for (int node = steps.get(layer).node() + 1; node < flat.size(); node++) {
            flat.get(node).clear(backend, gradients);
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
        requireExamples("jvp", x, workspace);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).tangent(backend, parameters, direction, x, inputDirection, workspace, tangents);
        }
    }

    /**
     * Hessian-vector products, exact: the second derivative of the loss with respect to the parameters, times a direction. Pearlmutter 1994,
     * "Fast exact multiplication by the Hessian", Neural Computation 6: the directional derivative of both passes. From the outputs that {@link
     * #forward} left, which serve any number of directions.
     *
     * @param direction not modified
     * @param x inputs x n, as in forward; not modified
     * @param y outputs x n, the targets; not modified
     * @param workspace g is overwritten with dL/dZ
     * @param tangents overwritten
     * @param product H direction, overwritten; not direction
     * @throws IllegalArgumentException if product is direction or parameters
     */
    public void hvp(
            Parameters<M> parameters,
            Parameters<M> direction,
            M x,
            M y,
            Workspace<M> workspace,
            Tangents<M> tangents,
            Parameters<M> product) {
        if (product.equals(direction) || product.equals(parameters)) {
            throw new IllegalArgumentException(
                    "hvp: product is " + (product.equals(direction) ? "direction" : "parameters")
                            + ", which is read after product has been written; give parameters of their own");
        }
        jvp(parameters, direction, x, null, workspace, tangents);
        backend.lossGradient(spec.loss(), workspace.logits(), y, workspace.cotangent());
        backend.copy(tangents.logits(), tangents.cotangent());
        backend.lossCurvature(spec.loss(), workspace.logits(), y, tangents.cotangent());
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).backwardTangent(backend, parameters, direction, x, workspace, tangents, product);
        }
    }

    private void requireExamples(String operation, M x, Workspace<M> workspace) {
        if (x.cols() != workspace.examples()) {
            throw new IllegalArgumentException(operation + ": x has " + x.cols() + " examples, the workspace is for "
                    + workspace.examples() + "; allocate one for " + x.cols());
        }
    }
}
