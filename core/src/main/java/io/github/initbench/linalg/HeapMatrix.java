package io.github.initbench.linalg;

/**
 * A matrix in one Java array, dense in row-major or in column-major order.
 *
 * <p>Element (i, j) lies at {@code i * rowStride + j * columnStride}. To be extended by a library's own matrix type.
 */
public class HeapMatrix implements Matrix {

    final HeapBackend<?> owner;
    final double[] data; // rows x cols
    final int rowStride;
    final int columnStride;
    private final int rows;
    private final int cols;

    /** Row-major or column-major storage of rows x cols, over an array that is shared, not copied. */
    protected HeapMatrix(HeapBackend<?> owner, double[] data, int rows, int cols, boolean rowMajor) {
        this.owner = owner;
        this.data = data;
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

    /** The storage itself. */
    public final double[] data() {
        return data;
    }
}
