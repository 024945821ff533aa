package io.github.initbench.linalg;

/**
 * A matrix in one Java array, dense in row-major or in column-major order: a {@link DoubleHeapMatrix} or a {@link
 * FloatHeapMatrix}.
 *
 * <p>Element (i, j) lies at {@code i * rowStride + j * columnStride}.
 */
public abstract class HeapMatrix implements Matrix {

    final HeapBackend<?> owner;
    final int rowStride;
    final int columnStride;
    private final int rows;
    private final int cols;

    HeapMatrix(HeapBackend<?> owner, int rows, int cols, boolean rowMajor) {
        this.owner = owner;
        this.rows = rows;
        this.cols = cols;
        this.rowStride = rowMajor ? cols : 1;
        this.columnStride = rowMajor ? 1 : rows;
    }

    @Override
    public final int rows() {
        return rows;
    }

    @Override
    public final int cols() {
        return cols;
    }
}
