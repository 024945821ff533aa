package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer's part in each pass. What it computes is in the {@link Workspace} under its number.
 *
 * <p>In each method x is the network's input, p its parameters, and w what the forward pass left.
 */
sealed interface Step permits DenseStep, ResidualStep {

    /** In place of a step's number: the network's input. */
    int NETWORK_INPUT = -1;

    /** Its number: the place of its output in a workspace's lists. */
    int node();

    /** The units of its output. */
    int rows();

    /** Whether some pass reads its Z: then the workspace has z beside a for it. */
    boolean readsZ();

    /** Output from input. */
    <M extends Matrix> void forward(Backend<M> on, Parameters<M> p, M x, Workspace<M> w);

    /**
     * Gradients of the parameters and of the input, from that of the output in w.g, which is overwritten.
     *
     * @param dx the gradient of the network's input, overwritten by the step that takes it; null where nobody needs it
     */
    <M extends Matrix> void backward(
            Backend<M> on, Parameters<M> p, M x, Workspace<M> w, Parameters<M> gradients, @Nullable M dx);

    /** Sets the gradients of its parameters to 0, but for a branch's. */
    <M extends Matrix> void clear(Backend<M> on, Parameters<M> gradients);

    /**
     * The output's tangent from the input's: the directional derivative.
     *
     * @param v direction of the parameters, or null for none
     * @param vx direction of the network's input, or null for none
     * @param t z and a are overwritten
     */
    <M extends Matrix> void tangent(
            Backend<M> on,
            Parameters<M> p,
            @Nullable Parameters<M> v,
            M x,
            @Nullable M vx,
            Workspace<M> w,
            Tangents<M> t);

    /**
     * The tangent of {@link #backward} along v: R{gradients} from w.g = dL/dA and t.g = R{dL/dA}, both of which go on to the input.
     *
     * @param v direction of the parameters
     * @param hv R{gradients}, overwritten
     */
    <M extends Matrix> void backwardTangent(
            Backend<M> on, Parameters<M> p, Parameters<M> v, M x, Workspace<M> w, Tangents<M> t, Parameters<M> hv);

    /** The matrix of that step, or the network's for its input. */
    static <M> M at(int node, M ofNetwork, List<M> matrices) {
        return node == NETWORK_INPUT ? ofNetwork : matrices.get(node);
    }

    /** The same, where the network's may be wanted by nobody. */
    static <M> @Nullable M orNull(int node, @Nullable M ofNetwork, List<M> matrices) {
        return node == NETWORK_INPUT ? ofNetwork : matrices.get(node);
    }
}
