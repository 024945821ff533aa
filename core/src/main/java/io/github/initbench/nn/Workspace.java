package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrices of one forward and backward pass over n examples, allocated once.
 *
 * @param z per layer, fanOut x n: W X + b; the very matrix of {@code a} where the derivative does not need z
 * @param a per layer, fanOut x n: the activations; the last are the logits
 * @param g per layer, fanOut x n: dL/dA, then dL/dZ
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
        for (int l = 0; l < spec.depth(); l++) {
            M activations = backend.zeros(spec.fanOut(l), examples);
            a.add(activations);
            z.add(spec.activation(l).derivativeNeedsInput() ? backend.zeros(spec.fanOut(l), examples) : activations);
            g.add(backend.zeros(spec.fanOut(l), examples));
        }
        return new Workspace<>(z, a, g);
    }

    /** outputs x n: the last layer's activations, which are linear. */
    public M logits() {
        return a.get(a.size() - 1);
    }
}
