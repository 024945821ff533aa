package io.github.initbench.check;

import io.github.initbench.linalg.Dtype;

/**
 * A matrix as the reference backend has it in float64, with a bound on how far any backend of some type may be from each element: running
 * error analysis.
 *
 * <p>Higham 2002, "Accuracy and Stability of Numerical Algorithms", section 3.3. Errors times errors are included, so the bound holds and is
 * not only of first order. It has room for the backend's roundings, for the reference's, and for those of the bound's own sums.
 *
 * @param rows of the matrix
 * @param cols of the matrix
 * @param value rows x cols, row-major
 * @param error likewise, each at least 0; empty where the backend holds the values without error
 */
@SuppressWarnings("ArrayRecordComponent") // shared, read in this package alone
record ErrorBoundedMatrix(int rows, int cols, double[] value, double[] error) {

    private static final double[] NONE = {};

    /** Unit roundoff of float64, in which values and bounds are computed. */
    private static final double U = Dtype.FLOAT64.unitRoundoff();

    /** Of a compensated sum: one of the result, and what is left of those of its terms; and one of the bias. */
    private static final int ROUNDINGS_OF_THE_REFERENCE = 3;

    /** Of a bound beside its sum of k terms: of the terms, and of what is made of the sums. */
    private static final int ROUNDINGS_OF_A_BOUND = 12;

    /** One that the backend holds without error. */
    static ErrorBoundedMatrix exact(int rows, int cols, double[] value) {
        return new ErrorBoundedMatrix(rows, cols, value, NONE);
    }

    boolean isExact() {
        return error.length == 0;
    }

    double error(int at) {
        return isExact() ? 0.0 : error[at];
    }

    /** How an element follows from the one at the same place: its value and its error. */
    interface ElementWise {
        double value(int at);

        double error(int at);
    }

    /** One of the same shape, element by element. */
    ErrorBoundedMatrix map(ElementWise f) {
        ErrorBoundedMatrix result =
                new ErrorBoundedMatrix(rows, cols, new double[value.length], new double[value.length]);
        for (int i = 0; i < value.length; i++) {
            result.value[i] = f.value(i);
            result.error[i] = f.error(i);
        }
        return result;
    }

    ErrorBoundedMatrix transposed() {
        return new ErrorBoundedMatrix(cols, rows, transposed(value), isExact() ? NONE : transposed(error));
    }

    private double[] transposed(double[] from) {
        double[] result = new double[from.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                result[j * rows + i] = from[i * cols + j];
            }
        }
        return result;
    }

    /** The product as the contract has it, see {@link #times(ErrorBoundedMatrix, double[], Dtype)}; without a bias. */
    ErrorBoundedMatrix times(ErrorBoundedMatrix right, Dtype dtype) {
        return times(right, new double[rows], dtype);
    }

    /**
     * The product as the contract has it: k + 4 roundings, see {@link GemmContract}; one more for a bias, if there is one.
     *
     * @param bias rows x 1, added to each column
     * @param dtype of the backend
     * @throws IllegalArgumentException if k is so large that nothing can be said of the sums in this type
     */
    ErrorBoundedMatrix times(ErrorBoundedMatrix right, double[] bias, Dtype dtype) {
        double relative = relative(cols + 5, dtype.unitRoundoff()) + ROUNDINGS_OF_THE_REFERENCE * U;
        double roundedUp = 1.0 + relative(cols + ROUNDINGS_OF_A_BOUND, U);
        double underflow = (cols + 1) * dtype.smallestNormal();
        ProductColumns.Bound bound =
                (inherited, magnitude) -> (inherited + relative * magnitude) * roundedUp + underflow;
        int n = right.cols;
        ErrorBoundedMatrix product = new ErrorBoundedMatrix(rows, n, new double[rows * n], new double[rows * n]);
        for (int first = 0; first < n; first += ProductColumns.MAX_COLUMNS) {
            ProductColumns columns = new ProductColumns(right, first, Math.min(ProductColumns.MAX_COLUMNS, n - first));
            for (int i = 0; i < rows; i++) {
                columns.multiply(this, i);
                columns.write(bias[i], bound, product, i);
            }
        }
        return product;
    }

    /** So many roundings in a row, relative: n u / (1 - n u), Higham 2002, lemma 3.1. */
    private static double relative(int roundings, double u) {
        double first = roundings * u;
        if (first >= 1.0) {
            throw new IllegalArgumentException(
                    "error bound: sums of " + roundings + " roundings of " + u + " each can be anything");
        }
        return first / (1.0 - first);
    }
}
