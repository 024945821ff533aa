package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * How the matrices of a {@link Workspace} change along a direction, under the same numbers: the tangents, R{.} in Pearlmutter 1994.
 *
 * @param z R{Z}, units x n
 * @param a R{A}, units x n
 * @param g R{dL/dA}, then R{dL/dZ}, units x n
 * @param scratch for f''(Z) R{Z} dL/dA, units x n
 */
public record Tangents<M extends Matrix>(List<M> z, List<M> a, List<M> g, List<M> scratch) {

    public Tangents {
        z = List.copyOf(z);
        a = List.copyOf(a);
        g = List.copyOf(g);
        scratch = List.copyOf(scratch);
    }

    /** For n examples. */
    public static <M extends Matrix> Tangents<M> allocate(Backend<M> backend, NetworkSpec spec, int examples) {
        List<List<M>> lists = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Step step : spec.steps().flat()) {
            lists.forEach(list -> list.add(backend.zeros(step.rows(), examples)));
        }
        return new Tangents<>(lists.get(0), lists.get(1), lists.get(2), lists.get(3));
    }

    /** outputs x n: the directional derivative of the logits. */
    public M logits() {
        return a.get(a.size() - 1);
    }

    /** outputs x n: R{dL/d logits}. */
    M cotangent() {
        return g.get(g.size() - 1);
    }
}
