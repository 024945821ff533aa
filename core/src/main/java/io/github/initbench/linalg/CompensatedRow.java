package io.github.initbench.linalg;

/**
 * The sum of a strided array with its rounding errors added up beside it (Knuth's two-sum; Ogita, Rump and Oishi 2005, Sum2).
 *
 * <p>In two interleaved halves: one alone would wait for each addition to end before the next begins.
 */
final class CompensatedRow {

    private CompensatedRow() {}

    static double sum(double[] x, int from, int stride, int length) {
        double s0 = 0.0;
        double s1 = 0.0;
        double errors = 0.0;
        int at = from;
        for (int pair = 0; pair < length / 2; pair++) {
            double a = x[at];
            double b = x[at + stride];
            double next0 = s0 + a;
            double next1 = s1 + b;
            double added0 = next0 - s0;
            double added1 = next1 - s1;
            errors += ((s0 - (next0 - added0)) + (a - added0)) + ((s1 - (next1 - added1)) + (b - added1));
            s0 = next0;
            s1 = next1;
            at += 2 * stride;
        }
        double last = length % 2 == 0 ? 0.0 : x[at];
        double sum = s0 + s1;
        double added = sum - s0;
        errors += (s0 - (sum - added)) + (s1 - added);
        double total = sum + last;
        added = total - sum;
        errors += (sum - (total - added)) + (last - added);
        double corrected = total + errors;
        return Double.isNaN(corrected) ? total : corrected; // an infinite sum has NaN for its errors
    }
}
