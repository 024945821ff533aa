package io.github.initbench.random;

import io.github.initbench.errorfree.RoundingError;

/**
 * The natural logarithm, rounded to the nearest double, the same on every JDK and CPU.
 *
 * <p>{@code Math.log} and {@code StrictMath.log} may be off by one unit in the last place, each in its own places; this one
 * computes with a relative error of 2^-103 and rounds once. A result could be misrounded only where the exact logarithm
 * lies that close to the middle between two doubles: about one random argument in 2^49. (Next to 1, where it is no
 * matter of chance, all are covered.)
 *
 * <p>Method: x = 2^e m with m in [1/sqrt 2, sqrt 2), c the nearest multiple of 1/256 to m, s = (m - c) / (m + c); then
 * log x = e log 2 + log c + 2 atanh s. The logarithms of c are tabulated as {@link DoubleDouble}s; atanh s is s + s^3/3 +
 * s^5/5 + ..., |s| < 2^-9, whose terms up to s^5 need the two parts and whose later ones do not. Only operations that IEEE
 * 754 rounds exactly are used.
 */
final class Logarithm {
    private static final int CELLS = 256; // table cells in [1, 2)
    private static final int FIRST = 181; // first and last cell's c: 181/256 and 362/256
    private static final int LAST = 362;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final double NEXT_TO_ONE = 0x1p-49;
    private static final int EXPONENT_BIAS = 1023;
    private static final long MANTISSA_MASK = 0x000f_ffff_ffff_ffffL;
    private static final long ONE_BITS = 0x3ff0_0000_0000_0000L;

    private static final double[] LOG_C = new double[LAST - FIRST + 1]; // log((FIRST + i) / CELLS), high and low part
    private static final double[] LOG_C_LOW = new double[LAST - FIRST + 1];
    private static final DoubleDouble LN2 = DoubleDouble.twiceAtanh(DoubleDouble.ratio(1, 3));
    private static final double LN2_HIGH = LN2.hi();
    private static final double LN2_LOW = LN2.lo();
    private static final double THIRD = 1.0 / 3.0;
    private static final double THIRD_LOW = DoubleDouble.ratio(1, 3).lo();
    private static final double FIFTH = 1.0 / 5.0;
    private static final double FIFTH_LOW = DoubleDouble.ratio(1, 5).lo();

    static {
        for (int k = FIRST; k <= LAST; k++) {
            DoubleDouble logC = DoubleDouble.twiceAtanh(DoubleDouble.ratio(k - CELLS, k + CELLS));
            LOG_C[k - FIRST] = logC.hi();
            LOG_C_LOW[k - FIRST] = logC.lo();
        }
    }

    private Logarithm() {}

    /** log x; NaN for a NaN or negative x, -Infinity for either zero, Infinity for Infinity, as {@code Math.log}. */
    static double log(double x) {
        if (x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY) {
            double d = x - 1;
            return Math.abs(d) < NEXT_TO_ONE ? logNextToOne(d) : parts(x, 0).rounded();
        }
        if (x > 0 && x < Double.MIN_NORMAL) {
            return parts(x * 0x1p54, -54).rounded();
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    /**
     * log(1 + d) = d - d^2 / 2 + d^3 / 3 for |d| < 2^-49. The first two terms may end in the very middle between two doubles,
     * as for d = -2^-52; the square is exact here and the third term decides.
     */
    private static double logNextToOne(double d) {
        return d - 0.5 * d * d * (1 - d * (2.0 / 3));
    }

    /** log(2^scale x) before the rounding, for a positive normal x; the low part may exceed half an ulp of the high one. */
    static DoubleDouble parts(double x, int scale) {
        long bits = Double.doubleToRawLongBits(x);
        int e = (int) (bits >>> 52) - EXPONENT_BIAS + scale;
        double m = Double.longBitsToDouble((bits & MANTISSA_MASK) | ONE_BITS);
        if (m >= SQRT_2) {
            m *= 0.5;
            e++;
        }
        int k = (int) (m * CELLS + 0.5);
        DoubleDouble logOfRatio = logOfRatio(m, k * (1.0 / CELLS));

        // e log 2 + log c + log(m / c): each addend is smaller than the sum before it, or that sum is zero.
        double logC = LOG_C[k - FIRST];
        double eLn2 = e * LN2_HIGH;
        double sum = eLn2 + logC;
        double high = sum + logOfRatio.hi();
        double low = RoundingError.ofProduct(e, LN2_HIGH, eLn2) + e * LN2_LOW + LOG_C_LOW[k - FIRST] + logOfRatio.lo();
        low += RoundingError.ofOrderedSum(eLn2, logC, sum) + RoundingError.ofOrderedSum(sum, logOfRatio.hi(), high);
        return new DoubleDouble(high, low);
    }

    /** log(m / c) = 2 atanh s, for |m - c| <= 1/512 and m, c in [0.7, 1.42]. */
    private static DoubleDouble logOfRatio(double m, double c) {
        // s = (m - c) / (m + c); m - c is exact, and m + c is 2 c + (m - c).
        double difference = m - c;
        double sum = 2 * c + difference;
        double sumLow = RoundingError.ofOrderedSum(2 * c, difference, sum);
        double inverse = 1 / sum;
        double s = difference * inverse;
        double sLow = (Math.fma(-s, sum, difference) - s * sumLow) * inverse;

        // atanh s = s + s v, v = q (1/3 + q (1/5 + tail)), q = s^2.
        double q = s * s;
        double qLow = RoundingError.ofProduct(s, s, q) + 2 * s * sLow;
        double tail = q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11)));
        double a = FIFTH + tail;
        double aLow = RoundingError.ofOrderedSum(FIFTH, tail, a) + FIFTH_LOW;
        double u = q * a;
        double uLow = RoundingError.ofProduct(q, a, u) + (q * aLow + qLow * a);
        double b = THIRD + u;
        double bLow = RoundingError.ofOrderedSum(THIRD, u, b) + (uLow + THIRD_LOW);
        double v = q * b;
        double vLow = RoundingError.ofProduct(q, b, v) + (q * bLow + qLow * b);
        double w = s * v;
        double wLow = RoundingError.ofProduct(s, v, w) + (s * vLow + sLow * v);
        double high = s + w;
        double low = RoundingError.ofOrderedSum(s, w, high) + (sLow + wLow);
        return new DoubleDouble(2 * high, 2 * low);
    }
}
