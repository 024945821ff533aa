package io.github.initbench.errorfree;

/**
 * Sums and dot products with their rounding errors added up beside them: as accurate as in twice the precision, then rounded.
 *
 * <p>Sum2 and Dot2 of Ogita, Rump and Oishi 2005. Terms are added in the order in which they lie; 0 where there are none.
 */
public final class Compensated {

    private Compensated() {}

    /** A sum with its errors given back. Those of an infinite sum are NaN: then the plain sum is the answer. */
    public static double corrected(double sum, double errors) {
        double corrected = sum + errors;
        return Double.isNaN(corrected) ? sum : corrected;
    }

    /** The same in float32. */
    public static float corrected(float sum, float errors) {
        float corrected = sum + errors;
        return Float.isNaN(corrected) ? sum : corrected;
    }

    /** x[from] + x[from + 1] + ... + x[from + length - 1]. */
    public static double sum(double[] x, int from, int length) {
        double sum = 0.0;
        double errors = 0.0;
        for (int i = from; i < from + length; i++) {
            double next = sum + x[i];
            errors += RoundingError.ofSum(sum, x[i], next);
            sum = next;
        }
        return corrected(sum, errors);
    }

    /** The same of float32 values. */
    public static double sum(float[] x, int from, int length) {
        double sum = 0.0;
        double errors = 0.0;
        for (int i = from; i < from + length; i++) {
            double next = sum + x[i];
            errors += RoundingError.ofSum(sum, x[i], next);
            sum = next;
        }
        return corrected(sum, errors);
    }

    /** x[xFrom] y[yFrom] + x[xFrom + xStride] y[yFrom + yStride] + ..., so many terms. */
    public static double dot(double[] x, int xFrom, int xStride, double[] y, int yFrom, int yStride, int terms) {
        double sum = 0.0;
        double errors = 0.0;
        int xAt = xFrom;
        int yAt = yFrom;
        for (int l = 0; l < terms; l++) {
            double product = x[xAt] * y[yAt];
            double next = sum + product;
            errors += RoundingError.ofSum(sum, product, next) + RoundingError.ofProduct(x[xAt], y[yAt], product);
            sum = next;
            xAt += xStride;
            yAt += yStride;
        }
        return corrected(sum, errors);
    }

    /** The same of float32 values, whose products are exact in float64: 24 + 24 bits of 53. */
    public static double dot(float[] x, int xFrom, int xStride, float[] y, int yFrom, int yStride, int terms) {
        double sum = 0.0;
        double errors = 0.0;
        int xAt = xFrom;
        int yAt = yFrom;
        for (int l = 0; l < terms; l++) {
            double product = (double) x[xAt] * y[yAt];
            double next = sum + product;
            errors += RoundingError.ofSum(sum, product, next);
            sum = next;
            xAt += xStride;
            yAt += yStride;
        }
        return corrected(sum, errors);
    }
}
