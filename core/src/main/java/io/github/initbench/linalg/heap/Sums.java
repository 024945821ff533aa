package io.github.initbench.linalg.heap;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.errorfree.RoundingError;

/**
 * Sums over arrays, for either type of storage.
 *
 * <p>Of rows as if in twice the type's precision. In float64 the rounding errors are added up beside the sum (Ogita, Rump and Oishi 2005,
 * Sum2), in float32 the sum is a float64, rounded at the end.
 */
public final class Sums {

    private Sums() {}

    /**
     * x[from] + x[from + stride] + ... + x[from + (length - 1) stride]; 0 where length is 0.
     *
     * <p>In two interleaved halves: one alone would wait for each addition to end before the next begins.
     */
    public static double ofRow(double[] x, int from, int stride, int length) {
        double s0 = 0.0;
        double s1 = 0.0;
        double errors = 0.0;
        int at = from;
        for (int pair = 0; pair < length / 2; pair++) {
            double next0 = s0 + x[at];
            double next1 = s1 + x[at + stride];
            errors += RoundingError.ofSum(s0, x[at], next0) + RoundingError.ofSum(s1, x[at + stride], next1);
            s0 = next0;
            s1 = next1;
            at += 2 * stride;
        }
        double last = length % 2 == 0 ? 0.0 : x[at];
        double sum = s0 + s1;
        double total = sum + last;
        errors += RoundingError.ofSum(s0, s1, sum) + RoundingError.ofSum(sum, last, total);
        return Compensated.corrected(total, errors);
    }

    /** The same of float32 values, in their order. */
    public static float ofRow(float[] x, int from, int stride, int length) {
        double sum = 0.0;
        int at = from;
        for (int l = 0; l < length; l++) {
            sum += x[at];
            at += stride;
        }
        return (float) sum;
    }

    /**
     * The sums of four neighbouring rows, which begin at from, from + 1, from + 2 and from + 3, to out[to] and behind it.
     *
     * <p>For column-major storage: what one cache line brings is used at once.
     */
    static void ofFourRows(double[] x, int from, int stride, int length, double[] out, int to) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        double e0 = 0.0;
        double e1 = 0.0;
        double e2 = 0.0;
        double e3 = 0.0;
        int at = from;
        for (int l = 0; l < length; l++) {
            double next0 = s0 + x[at];
            double next1 = s1 + x[at + 1];
            double next2 = s2 + x[at + 2];
            double next3 = s3 + x[at + 3];
            e0 += RoundingError.ofSum(s0, x[at], next0);
            e1 += RoundingError.ofSum(s1, x[at + 1], next1);
            e2 += RoundingError.ofSum(s2, x[at + 2], next2);
            e3 += RoundingError.ofSum(s3, x[at + 3], next3);
            s0 = next0;
            s1 = next1;
            s2 = next2;
            s3 = next3;
            at += stride;
        }
        out[to] = Compensated.corrected(s0, e0);
        out[to + 1] = Compensated.corrected(s1, e1);
        out[to + 2] = Compensated.corrected(s2, e2);
        out[to + 3] = Compensated.corrected(s3, e3);
    }

    /** The same of float32 values. */
    static void ofFourRows(float[] x, int from, int stride, int length, float[] out, int to) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int at = from;
        for (int l = 0; l < length; l++) {
            s0 += x[at];
            s1 += x[at + 1];
            s2 += x[at + 2];
            s3 += x[at + 3];
            at += stride;
        }
        out[to] = (float) s0;
        out[to + 1] = (float) s1;
        out[to + 2] = (float) s2;
        out[to + 3] = (float) s3;
    }

    /** The sum of all x[i] y[i], in float64. */
    static double ofProducts(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** The same of float32 values. */
    static double ofProducts(float[] x, float[] y) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }
}
