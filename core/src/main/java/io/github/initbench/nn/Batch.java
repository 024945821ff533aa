package io.github.initbench.nn;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/**
 * Examples in a backend's storage.
 *
 * @param x features x n
 * @param y outputs x n
 */
public record Batch<M extends Matrix>(M x, M y) {

    /**
     * A whole dataset, written to the backend.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs are not the data's
     */
    public static <M extends Matrix> Batch<M> of(Backend<M> backend, NetworkSpec spec, Dataset data) {
        if (spec.inputs() != data.features() || spec.outputs() != data.outputs()) {
            throw new IllegalArgumentException("layers: " + spec.layers() + " has " + spec.inputs() + " inputs and "
                    + spec.outputs() + " outputs, dataset " + data.name() + " has " + data.features()
                    + " features and " + data.outputs() + " outputs");
        }
        M x = backend.zeros(data.features(), data.examples());
        M y = backend.zeros(data.outputs(), data.examples());
        backend.writeColumns(data.x(), 0, 1, data.features(), x, 0, data.examples());
        backend.writeColumns(data.y(), 0, 1, data.outputs(), y, 0, data.examples());
        return new Batch<>(x, y);
    }

    public int examples() {
        return x.cols();
    }
}
