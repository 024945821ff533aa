package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What is made of exponentials, over vectors: sigmoid and tanh within 3 ulp; infinities, NaN and underflow as in {@link
 * Math}.
 *
 * <p>The JDK's own lanewise functions call a library that is not there on every platform, and then take one lane after the other. Here
 * x = n ln 2 + r, |r| at most ln(2) / 2, exp(r) by its Taylor polynomial of degree 13, whose remainder is below 2^-57, and 2^n by its
 * exponent's bits. Cody and Waite 1980, "Software Manual for the Elementary Functions", chapter 6.
 */
final class VectorMath {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** The lanes of as many bits. reinterpretAsLongs looks it up, which C2 of JDK 17 does not always see through: then vectors stay objects. */
    private static final VectorSpecies<Long> BITS = SPECIES.withLanes(long.class);

    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefa38p-1; // its last 11 bits are 0: n times it is exact
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;

    /** Added to a number of magnitude below 2^51 it leaves the nearest integer in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    /** Where Math.exp becomes infinite. */
    private static final DoubleVector EXP_OVERFLOWS = broadcast(0x1.62e42fefa39efp9);

    // Constants, as C2 knows the class of these, and each that is made in place is a call more to inline: see the
    // package.
    private static final DoubleVector ZERO = broadcast(0.0);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector ONE = broadcast(1.0);
    private static final DoubleVector MINUS_ONE = broadcast(-1.0);
    private static final DoubleVector TWO = broadcast(2.0);
    private static final DoubleVector MINUS_TWO = broadcast(-2.0);
    private static final DoubleVector C2 = broadcast(1.0 / 2.0);
    private static final DoubleVector C3 = broadcast(1.0 / 6.0);
    private static final DoubleVector C4 = broadcast(1.0 / 24.0);
    private static final DoubleVector C5 = broadcast(1.0 / 120.0);
    private static final DoubleVector C6 = broadcast(1.0 / 720.0);
    private static final DoubleVector C7 = broadcast(1.0 / 5040.0);
    private static final DoubleVector C8 = broadcast(1.0 / 40320.0);
    private static final DoubleVector C9 = broadcast(1.0 / 362880.0);
    private static final DoubleVector C10 = broadcast(1.0 / 3628800.0);
    private static final DoubleVector C11 = broadcast(1.0 / 39916800.0);
    private static final DoubleVector C12 = broadcast(1.0 / 479001600.0);
    private static final DoubleVector C13 = broadcast(1.0 / 6227020800.0);
    private static final DoubleVector TIMES_LOG2_E = broadcast(LOG2_E);
    private static final DoubleVector TO_NEAREST = broadcast(ROUNDER);
    private static final DoubleVector MINUS_LN2_HIGH = broadcast(-LN2_HIGH);
    private static final DoubleVector MINUS_LN2_LOW = broadcast(-LN2_LOW);

    private static final DoubleVector BEYOND = broadcast(710.0);
    private static final DoubleVector VANISHES_BESIDE_ONE = broadcast(-708.0);
    private static final DoubleVector VANISHES_IN_ONE = broadcast(-40.0);
    private static final int EXPONENT_BITS = 52;
    private static final LongVector BIAS = LongVector.broadcast(BITS, 1023);
    private static final LongVector BIAS_OF_HALF = LongVector.broadcast(BITS, 1022);
    private static final LongVector BITS_OF_ONE = LongVector.broadcast(BITS, Double.doubleToRawLongBits(1.0));
    private static final LongVector SIGN = LongVector.broadcast(BITS, Long.MIN_VALUE);

    private VectorMath() {}

    /** exp(x) - 1 for x at most 0, without the cancellation near 0. */
    static DoubleVector expm1OfNegative(DoubleVector x) {
        DoubleVector inside =
                x.blend(VANISHES_IN_ONE, x.compare(VectorOperators.LT, VANISHES_IN_ONE)); // exp(-40) < 2^-57
        DoubleVector rounded = inside.fma(TIMES_LOG2_E, TO_NEAREST);
        DoubleVector r = reduced(inside, rounded.sub(TO_NEAREST));
        DoubleVector scale = powerOfTwo(rounded, BIAS);
        return expm1OfSmall(r).fma(scale, MINUS_ONE.add(scale));
    }

    /** 1 / (1 + exp(-x)). Here exp need not vanish: beside 1 its least normal values do. */
    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector y = x.neg();
        y = y.blend(BEYOND, y.compare(VectorOperators.GT, BEYOND));
        y = y.blend(VANISHES_BESIDE_ONE, y.compare(VectorOperators.LT, VANISHES_BESIDE_ONE));
        DoubleVector rounded = y.fma(TIMES_LOG2_E, TO_NEAREST);
        DoubleVector r = reduced(y, rounded.sub(TO_NEAREST));
        DoubleVector half =
                expm1OfSmall(r).add(ONE).mul(powerOfTwo(rounded, BIAS_OF_HALF)); // exp(-x) / 2, which does not overflow
        DoubleVector a = HALF.div(half.add(HALF));
        return a.blend(ZERO, y.compare(VectorOperators.GE, EXP_OVERFLOWS)); // as 1 / infinity
    }

    /** tanh(x) = -t / (t + 2) with t = exp(-2|x|) - 1, with the sign of x. */
    static DoubleVector tanh(DoubleVector x) {
        DoubleVector t = expm1OfNegative(x.abs().mul(MINUS_TWO));
        DoubleVector magnitude = t.neg().div(t.add(TWO)).abs();
        return magnitude.mul(value(SIGN.and(bits(x)).or(BITS_OF_ONE)));
    }

    /** x - n ln 2. */
    private static DoubleVector reduced(DoubleVector x, DoubleVector n) {
        DoubleVector high = n.fma(MINUS_LN2_HIGH, x);
        return n.fma(MINUS_LN2_LOW, high);
    }

    /** exp(r) - 1 for |r| at most ln(2) / 2: r + r^2 (1/2! + r (1/3! + ... + r / 13!)). */
    private static DoubleVector expm1OfSmall(DoubleVector r) {
        DoubleVector p = C13.fma(r, C12);
        p = p.fma(r, C11);
        p = p.fma(r, C10);
        p = p.fma(r, C9);
        p = p.fma(r, C8);
        p = p.fma(r, C7);
        p = p.fma(r, C6);
        p = p.fma(r, C5);
        p = p.fma(r, C4);
        p = p.fma(r, C3);
        p = p.fma(r, C2);
        return p.mul(r).fma(r, r);
    }

    /**
     * 2^(n + bias - 1023), for n + bias from 1 to 2046.
     *
     * @param rounded n + ROUNDER, in whose last bits n is; the others are shifted out
     */
    private static DoubleVector powerOfTwo(DoubleVector rounded, LongVector bias) {
        return value(bias.add(bits(rounded)).lanewise(VectorOperators.LSHL, EXPONENT_BITS));
    }

    /** The same bits. What this and {@link #value} return is to be an argument, not a receiver: C2 may not know its class. */
    private static LongVector bits(DoubleVector x) {
        return (LongVector) x.reinterpretShape(BITS, 0);
    }

    /** The reverse of {@link #bits}. */
    private static DoubleVector value(LongVector bits) {
        return (DoubleVector) bits.reinterpretShape(SPECIES, 0);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
