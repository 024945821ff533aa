package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/**
 * Examples in a backend's storage.
 *
 * @param x features x n
 * @param y outputs x n
 */
public record Batch<M extends Matrix>(M x, M y) {

    /** Room for so many examples, all zeros. */
    public static <M extends Matrix> Batch<M> zeros(Backend<M> backend, NetworkSpec spec, int examples) {
        return new Batch<>(backend.zeros(spec.inputs(), examples), backend.zeros(spec.outputs(), examples));
    }

    public int examples() {
        return x.cols();
    }
}
