package io.github.initbench.linalg.heap;

import io.github.initbench.linalg.Matrix;

/**
 * A matrix in one Java array of rows x cols: a {@link DoubleHeapMatrix} or a {@link FloatHeapMatrix}.
 *
 * <p>In row-major or in column-major order element (i, j) lies at {@code i * rowStride() + j * columnStride()}. In an order of the
 * library's own there are no strides, and reading them is an error.
 */
public abstract class HeapMatrix implements Matrix {

    private static final int NO_STRIDE = -1;

    private final int rowStride;
    private final int columnStride;
    private final int rows;
    private final int cols;

    HeapMatrix(int rows, int cols, boolean rowMajor) {
        this(rows, cols, rowMajor ? cols : 1, rowMajor ? 1 : rows);
    }

    /** In an order of the library's own. */
    HeapMatrix(int rows, int cols) {
        this(rows, cols, NO_STRIDE, NO_STRIDE);
    }

    private HeapMatrix(int rows, int cols, int rowStride, int columnStride) {
        this.rows = rows;
        this.cols = cols;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
    }

    final int rowStride() {
        return strided(rowStride);
    }

    final int columnStride() {
        return strided(columnStride);
    }

    private int strided(int stride) {
        if (stride == NO_STRIDE) {
            throw new IllegalStateException("a " + rows + "x" + cols
                    + " matrix in the library's own order has no strides; override this kernel");
        }
        return stride;
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
