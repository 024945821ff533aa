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

    /** Room for so many examples, all zeros. */
    public static <M extends Matrix> Batch<M> zeros(Backend<M> backend, NetworkSpec spec, int examples) {
        return new Batch<>(backend.zeros(spec.inputs(), examples), backend.zeros(spec.outputs(), examples));
    }

    /**
     * Copies neighbouring examples of a dataset into neighbouring columns.
     *
     * @param example the first, copied into that column
     */
    public void write(Backend<M> backend, Dataset data, int example, int column, int count) {
        int features = data.features();
        int outputs = data.outputs();
        backend.writeColumns(data.x(), example * features, 1, features, x, column, count);
        backend.writeColumns(data.y(), example * outputs, 1, outputs, y, column, count);
    }

    public int examples() {
        return x.cols();
    }
}
