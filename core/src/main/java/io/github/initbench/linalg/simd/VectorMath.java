package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What is made of exponentials, over vectors: sigmoid and tanh within 3 ulp; infinities, NaN and underflow as in {@link
 * Math}.
 *
 * <p>The JDK's own lanewise functions call a library that is not there on every platform, and then take one lane after the other. Here x = n ln 2 + r, |r| at most ln(2) / 2, exp(r) by its Taylor polynomial of degree 13, whose remainder is below
 * 2^-57, and 2^n by its exponent's bits. Cody and Waite 1980, "Software Manual for the Elementary Functions", chapter 6.
 */
final class VectorMath {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefa38p-1; // its last 11 bits are 0: n times it is exact
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;

    /** Added to a number of magnitude below 2^51 it leaves the nearest integer in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    /** Where Math.exp becomes infinite. */
    private static final double EXP_OVERFLOWS = 0x1.62e42fefa39efp9;

    private static final double BEYOND = 710.0;
    private static final double VANISHES_BESIDE_ONE = -708.0;
    private static final double VANISHES_IN_ONE = -40.0;
    private static final int EXPONENT_BITS = 52;
    private static final long BIAS = 1023;

    private VectorMath() {}

    /** exp(x) - 1 for x at most 0, without the cancellation near 0. */
    static DoubleVector expm1OfNegative(DoubleVector x) {
        DoubleVector inside =
                x.blend(VANISHES_IN_ONE, x.compare(VectorOperators.LT, VANISHES_IN_ONE)); // exp(-40) < 2^-57
        DoubleVector rounded = inside.fma(DoubleVector.broadcast(SPECIES, LOG2_E), broadcast(ROUNDER));
        DoubleVector r = reduced(inside, rounded.sub(ROUNDER));
        LongVector n = rounded.viewAsIntegralLanes().sub(Double.doubleToRawLongBits(ROUNDER));
        DoubleVector scale = powerOfTwo(n);
        return expm1OfSmall(r).fma(scale, scale.sub(1.0));
    }

    /** 1 / (1 + exp(-x)). Here exp need not vanish: beside 1 its least normal values do. */
    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector y = x.neg();
        y = y.blend(BEYOND, y.compare(VectorOperators.GT, BEYOND));
        y = y.blend(VANISHES_BESIDE_ONE, y.compare(VectorOperators.LT, VANISHES_BESIDE_ONE));
        DoubleVector rounded = y.fma(broadcast(LOG2_E), broadcast(ROUNDER));
        DoubleVector r = reduced(y, rounded.sub(ROUNDER));
        LongVector n = rounded.viewAsIntegralLanes();
        DoubleVector half = expm1OfSmall(r).add(1.0).mul(powerOfTwo(n.sub(1))); // exp(-x) / 2, which does not overflow
        DoubleVector a = broadcast(0.5).div(half.add(0.5));
        return a.blend(0.0, y.compare(VectorOperators.GE, EXP_OVERFLOWS)); // as 1 / infinity
    }

    /** tanh(x) = -t / (t + 2) with t = exp(-2|x|) - 1, with the sign of x. */
    static DoubleVector tanh(DoubleVector x) {
        DoubleVector t = expm1OfNegative(x.abs().mul(-2.0));
        LongVector magnitude = t.neg().div(t.add(2.0)).abs().reinterpretAsLongs();
        LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
        return magnitude.or(sign).reinterpretAsDoubles();
    }

    /** x - n ln 2. */
    private static DoubleVector reduced(DoubleVector x, DoubleVector n) {
        DoubleVector high = n.fma(broadcast(-LN2_HIGH), x);
        return n.fma(broadcast(-LN2_LOW), high);
    }

    /** exp(r) - 1 for |r| at most ln(2) / 2: r + r^2 (1/2! + r (1/3! + ... + r / 13!)). */
    private static DoubleVector expm1OfSmall(DoubleVector r) {
        DoubleVector p = broadcast(1.0 / 6227020800.0);
        p = p.fma(r, broadcast(1.0 / 479001600.0));
        p = p.fma(r, broadcast(1.0 / 39916800.0));
        p = p.fma(r, broadcast(1.0 / 3628800.0));
        p = p.fma(r, broadcast(1.0 / 362880.0));
        p = p.fma(r, broadcast(1.0 / 40320.0));
        p = p.fma(r, broadcast(1.0 / 5040.0));
        p = p.fma(r, broadcast(1.0 / 720.0));
        p = p.fma(r, broadcast(1.0 / 120.0));
        p = p.fma(r, broadcast(1.0 / 24.0));
        p = p.fma(r, broadcast(1.0 / 6.0));
        p = p.fma(r, broadcast(0.5));
        return p.mul(r).fma(r, r);
    }

    /** 2^n for n from -1022 to 1023. */
    private static DoubleVector powerOfTwo(LongVector n) {
        return n.add(BIAS).lanewise(VectorOperators.LSHL, EXPONENT_BITS).reinterpretAsDoubles();
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
