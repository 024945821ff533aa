package io.github.initbench.check;

import io.github.initbench.linalg.Dtype;

/**
 * A matrix with a bound on the error of each element, as it is after arithmetic in some type: running error analysis.
 *
 * <p>Higham 2002, "Accuracy and Stability of Numerical Algorithms", section 3.3. Errors times errors are kept, so the bound holds and is
 * not only of first order. The values are computed in float64, whose own error is far below one unit roundoff of float32.
 *
 * @param rows how many
 * @param cols how many
 * @param value rows x cols, row-major
 * @param error likewise; at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // shared, read here and in GradientErrorBound alone
record ApproximateMatrix(int rows, int cols, double[] value, double[] error) {

    /** One that the backend holds without error. */
    static ApproximateMatrix exact(int rows, int cols, double[] value) {
        return new ApproximateMatrix(rows, cols, value, new double[value.length]);
    }

    /** How an element follows from the one at the same place: its value and its error. */
    interface ElementWise {
        double value(int at);

        double error(int at);
    }

    /** One of the same shape, element by element. */
    ApproximateMatrix map(ElementWise f) {
        ApproximateMatrix result = exact(rows, cols, new double[value.length]);
        for (int i = 0; i < value.length; i++) {
            result.value[i] = f.value(i);
            result.error[i] = f.error(i);
        }
        return result;
    }

    ApproximateMatrix transposed() {
        ApproximateMatrix result = exact(cols, rows, new double[value.length]);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                result.value[j * rows + i] = value[i * cols + j];
                result.error[j * rows + i] = error[i * cols + j];
            }
        }
        return result;
    }

    /**
     * The product as the contract has it: k + 4 roundings, see {@link GemmContract}; one more for a bias, if there is one.
     *
     * @param bias rows x 1, added to each column
     */
    ApproximateMatrix times(ApproximateMatrix right, double[] bias, Dtype dtype) {
        int k = cols;
        double roundings = (k + 5) * dtype.unitRoundoff();
        double relative = roundings / (1.0 - roundings);
        ApproximateMatrix product = exact(rows, right.cols, new double[rows * right.cols]);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < right.cols; j++) {
                double sum = bias[i];
                double magnitude = Math.abs(bias[i]);
                double inherited = 0.0;
                for (int l = 0; l < k; l++) {
                    int a = i * k + l;
                    int b = l * right.cols + j;
                    sum += value[a] * right.value[b];
                    double largest = (Math.abs(value[a]) + error[a]) * (Math.abs(right.value[b]) + right.error[b]);
                    magnitude += largest;
                    inherited += largest - Math.abs(value[a] * right.value[b]);
                }
                int at = i * right.cols + j;
                product.value[at] = sum;
                product.error[at] = inherited + relative * magnitude + (k + 1) * dtype.smallestNormal();
            }
        }
        return product;
    }
}
