package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrices of one forward and backward pass over n examples, allocated once.
 *
 * <p>One of each for every layer, and for a residual block one for each layer of its branch, then one for itself: see {@link
 * NetworkSpec#node}.
 *
 * @param z units x n: W X + b; the very matrix of {@code a} where nothing needs it
 * @param a units x n: the outputs; the last are the logits
 * @param g units x n: dL/dA, then dL/dZ
 */
public record Workspace<M extends Matrix>(List<M> z, List<M> a, List<M> g) {

    public Workspace {
        z = List.copyOf(z);
        a = List.copyOf(a);
        g = List.copyOf(g);
    }

    public static <M extends Matrix> Workspace<M> allocate(Backend<M> backend, NetworkSpec spec, int examples) {
        List<M> z = new ArrayList<>();
        List<M> a = new ArrayList<>();
        List<M> g = new ArrayList<>();
        for (Step step : spec.steps().all()) {
            M output = backend.zeros(step.rows(), examples);
            a.add(output);
            z.add(step.keepsInput() ? backend.zeros(step.rows(), examples) : output);
            g.add(backend.zeros(step.rows(), examples));
        }
        return new Workspace<>(z, a, g);
    }

    /** outputs x n: the last layer's output. */
    public M logits() {
        return a.get(a.size() - 1);
    }

    /** outputs x n: the last layer's g, where a backward pass begins. */
    public M cotangent() {
        return g.get(g.size() - 1);
    }
}
