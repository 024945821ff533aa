package io.github.initbench.linalg.heap;

/** A matrix in one array of floats. To be extended by a library's own matrix type. */
public class FloatHeapMatrix extends HeapMatrix {

    final float[] data; // rows x cols

    /** Row-major or column-major storage of rows x cols, over an array that is shared, not copied. */
    protected FloatHeapMatrix(float[] data, int rows, int cols, boolean rowMajor) {
        super(rows, cols, rowMajor);
        this.data = data;
    }

    /**
     * Storage of rows x cols in an order of the library's own, over an array that is shared, not copied.
     *
     * <p>The backend overrides the kernels that tell rows from columns: writeColumns, readColumns, addToEachColumn, rowSums, lossGradient and lossCurvature.
     */
    protected FloatHeapMatrix(float[] data, int rows, int cols) {
        super(rows, cols);
        this.data = data;
    }

    /** The value as storage holds it: the nearest float32. */
    public static float rounded(double value) {
        return (float) value;
    }

    /** The storage itself. */
    public final float[] data() {
        return data;
    }
}
