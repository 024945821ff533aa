package io.github.initbench.train;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/** Counts values in a backend's matrices, through memory that it keeps: after the first count, another of the same matrices takes none. */
public final class ValueCounter {

    private static final int BUFFERED_VALUES = 1 << 16;

    private double[] buffer = {};

    /** What some matrices hold; one that comes twice is counted twice. */
    public <M extends Matrix> ValueCounts count(Backend<M> backend, Iterable<M> matrices) {
        ValueCounts counts = ValueCounts.NONE;
        for (M matrix : matrices) {
            counts = counts.plus(count(backend, matrix));
        }
        return counts;
    }

    /** Some columns at a time, so that no second copy of a large matrix is needed. */
    private <M extends Matrix> ValueCounts count(Backend<M> backend, M matrix) {
        int rows = matrix.rows();
        if (rows == 0) {
            return ValueCounts.NONE;
        }
        double smallestNormal = backend.info().dtype().smallestNormal();
        int columnsAtOnce = Math.min(Math.max(1, BUFFERED_VALUES / rows), matrix.cols());
        if (buffer.length < rows * columnsAtOnce) {
            buffer = new double[rows * columnsAtOnce];
        }
        ValueCounts counts = ValueCounts.NONE;
        for (int first = 0; first < matrix.cols(); first += columnsAtOnce) {
            int columns = Math.min(columnsAtOnce, matrix.cols() - first);
            backend.readColumns(matrix, first, columns, buffer, 0, 1, rows);
            counts = counts.plus(ValueCounts.of(buffer, rows * columns, smallestNormal));
        }
        return counts;
    }
}
