package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrices of one forward and backward pass over n examples, allocated once.
 *
 * <p>One of each for every layer, and for a residual block one for each layer of its branch, then one for itself: see {@link
 * NetworkSpec#nodeOfLayer}.
 *
 * @param z units x n: W X + b; unless it is kept, or f' needs it, the very matrix of {@code a}, which overwrites it
 * @param a units x n: the outputs; the last are the logits
 * @param g units x n: dL/dA, overwritten by dL/dZ
 */
public record Workspace<M extends Matrix>(List<M> z, List<M> a, List<M> g) {

    public Workspace {
        z = List.copyOf(z);
        a = List.copyOf(a);
        g = List.copyOf(g);
    }

    /** For passes over n examples, without Z where no pass reads it. */
    public static <M extends Matrix> Workspace<M> allocate(Backend<M> backend, NetworkSpec spec, int examples) {
        return allocate(backend, spec, examples, false);
    }

    /** The same with Z beside A in every dense layer, for who looks at it: statistics of signals. */
    public static <M extends Matrix> Workspace<M> allocateKeepingZ(Backend<M> backend, NetworkSpec spec, int examples) {
        return allocate(backend, spec, examples, true);
    }

    private static <M extends Matrix> Workspace<M> allocate(
            Backend<M> backend, NetworkSpec spec, int examples, boolean keepZ) {
        List<M> z = new ArrayList<>();
        List<M> a = new ArrayList<>();
        List<M> g = new ArrayList<>();
        for (Step step : spec.steps().flat()) {
            M output = backend.zeros(step.rows(), examples);
            boolean apart = step.readsZ() || (keepZ && step instanceof DenseStep);
            a.add(output);
            z.add(apart ? backend.zeros(step.rows(), examples) : output);
            g.add(backend.zeros(step.rows(), examples));
        }
        return new Workspace<>(z, a, g);
    }

    /** All matrices, each once. */
    public List<M> matrices() {
        List<M> all = new ArrayList<>(a);
        all.addAll(g);
        for (int node = 0; node < z.size(); node++) {
            if (z.get(node) != a.get(node)) {
                all.add(z.get(node));
            }
        }
        return all;
    }

    /** n, the columns of each matrix. */
    public int examples() {
        return logits().cols();
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
