package io.github.initbench.random;

import io.github.initbench.errorfree.RoundingError;

/**
 * A number of about 106 bits: the unevaluated sum of two doubles, {@code |lo| <= ulp(hi) / 2}. For tables that are built
 * once; a hot loop writes the two parts out. Dekker 1971, with fused multiply-add for the exact product.
 */
record DoubleDouble(double hi, double lo) {
    /** a / b to 106 bits. */
    static DoubleDouble ratio(double a, double b) {
        return new DoubleDouble(a, 0).dividedBy(b);
    }

    /** 2 atanh(s) = log((1 + s) / (1 - s)) by its Taylor series, for |s| <= 1/3. */
    static DoubleDouble twiceAtanh(DoubleDouble s) {
        DoubleDouble square = s.times(s);
        DoubleDouble power = s;
        DoubleDouble sum = s;
        for (int k = 3; Math.abs(power.hi) > 0x1p-120 * Math.abs(s.hi); k += 2) {
            power = power.times(square);
            sum = sum.plus(power.dividedBy(k));
        }
        return new DoubleDouble(2 * sum.hi, 2 * sum.lo);
    }

    /** The nearest double. */
    double rounded() {
        return hi + lo;
    }

    DoubleDouble plus(DoubleDouble b) {
        DoubleDouble high = twoSum(hi, b.hi);
        DoubleDouble low = twoSum(lo, b.lo);
        DoubleDouble sum = normalized(high.hi, high.lo + low.hi);
        return normalized(sum.hi, sum.lo + low.lo);
    }

    DoubleDouble times(DoubleDouble b) {
        double product = hi * b.hi;
        double error = RoundingError.ofProduct(hi, b.hi, product) + (hi * b.lo + lo * b.hi);
        return normalized(product, error);
    }

    DoubleDouble dividedBy(double b) {
        double quotient = hi / b;
        return normalized(quotient, (Math.fma(-quotient, b, hi) + lo) / b);
    }

    private static DoubleDouble twoSum(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, RoundingError.ofSum(a, b, sum));
    }

    /** a + b exactly, for |a| >= |b|. */
    private static DoubleDouble normalized(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, RoundingError.ofOrderedSum(a, b, sum));
    }
}
