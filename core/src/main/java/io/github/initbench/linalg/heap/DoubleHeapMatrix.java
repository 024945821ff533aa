package io.github.initbench.linalg.heap;

/** A matrix in one array of doubles. To be extended by a library's own matrix type. */
public class DoubleHeapMatrix extends HeapMatrix {

    final double[] data; // rows x cols

    /** Row-major or column-major storage of rows x cols, over an array that is shared, not copied. */
    protected DoubleHeapMatrix(double[] data, int rows, int cols, boolean rowMajor) {
        super(rows, cols, rowMajor);
        this.data = data;
    }

    /**
     * Storage of rows x cols in an order of the library's own, over an array that is shared, not copied.
     *
     * <p>The backend overrides the kernels that tell rows from columns: writeColumns, readColumns, addToEachColumn, rowSums, lossGradient and lossCurvature.
     */
    protected DoubleHeapMatrix(double[] data, int rows, int cols) {
        super(rows, cols);
        this.data = data;
    }

    /** The value as storage holds it: a float64 as it is. */
    public static double rounded(double value) {
        return value;
    }

    /** The storage itself. */
    public final double[] data() {
        return data;
    }
}
