package io.github.initbench.errorfree;

/**
 * What a sum or a product loses when it is rounded: exactly, as that is a floating-point number too.
 *
 * <p>Unless something overflows. These are the error-free transformations of Ogita, Rump and Oishi 2005,
 * "Accurate Sum and Dot Product", SIAM J. Sci. Comput. 26, in straight-line code, so that a loop of them becomes vectors.
 */
public final class RoundingError {

    private RoundingError() {}

    /** a + b - sum, where sum is a + b rounded: two-sum. Knuth, The Art of Computer Programming 2, section 4.2.2. */
    public static double ofSum(double a, double b, double sum) {
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }

    /** The same in float32. */
    public static float ofSum(float a, float b, float sum) {
        float added = sum - a;
        return (a - (sum - added)) + (b - added);
    }

    /** The same where |a| >= |b| or a is 0: fast two-sum. Dekker 1971, "A floating-point technique for extending the available precision". */
    public static double ofOrderedSum(double a, double b, double sum) {
        return b - (sum - a);
    }

    /** a b - product, where product is a b rounded: two-product, by a fused multiply-add. |a b| is to be 2^-969 or more, or the error may be too small for a double. */
    public static double ofProduct(double a, double b, double product) {
        return Math.fma(a, b, -product);
    }
}
