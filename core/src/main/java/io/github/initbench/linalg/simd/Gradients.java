package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of rows, compensated, alone or in one pass with ReLU's derivative: a layer's dL/dZ and its bias's gradient.
 *
 * <p>A lane's rounding errors are computed by Knuth's two-sum and added up beside it (Ogita, Rump and Oishi 2005, Sum2); the lanes are
 * then added in the same way. In two vectors of sums: one alone would wait for each addition to end before the next begins.
 */
final class Gradients {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final double[] lanes = new double[4 * LANES];

    /** The sum of length values of x from at on. */
    double sum(double[] x, int at, int length) {
        DoubleVector minusOne = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector e0 = s0;
        DoubleVector e1 = s0;
        int whole = length - length % (2 * LANES);
        for (int j = at; j < at + whole; j += 2 * LANES) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, j);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, j + LANES);
            DoubleVector next0 = s0.add(x0);
            DoubleVector next1 = s1.add(x1);
            e0 = e0.add(error(s0, x0, next0, minusOne));
            e1 = e1.add(error(s1, x1, next1, minusOne));
            s0 = next0;
            s1 = next1;
        }
        store(s0, s1, e0, e1);
        return total(x, at + whole, at + length);
    }

    /** g = g ReLU'(a) over length values from at on, and their sum. */
    double rectify(double[] a, double[] g, int at, int length) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
        DoubleVector minusOne = DoubleVector.broadcast(SPECIES, -1.0);
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector e0 = s0;
        DoubleVector e1 = s0;
        int whole = length - length % (2 * LANES);
        for (int j = at; j < at + whole; j += 2 * LANES) {
            DoubleVector x0 =
                    DoubleVector.fromArray(SPECIES, g, j).mul(derivative(DoubleVector.fromArray(SPECIES, a, j), one));
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, g, j + LANES)
                    .mul(derivative(DoubleVector.fromArray(SPECIES, a, j + LANES), one));
            x0.intoArray(g, j);
            x1.intoArray(g, j + LANES);
            DoubleVector next0 = s0.add(x0);
            DoubleVector next1 = s1.add(x1);
            e0 = e0.add(error(s0, x0, next0, minusOne));
            e1 = e1.add(error(s1, x1, next1, minusOne));
            s0 = next0;
            s1 = next1;
        }
        store(s0, s1, e0, e1);
        for (int j = at + whole; j < at + length; j++) {
            g[j] *= a[j] <= 0.0 ? 0.0 : a[j] > 0.0 ? 1.0 : a[j];
        }
        return total(g, at + whole, at + length);
    }

    /** 1 above 0, 0 up to 0, NaN for NaN. */
    private static DoubleVector derivative(DoubleVector a, DoubleVector one) {
        DoubleVector upToZero = a.blend(0.0, a.compare(VectorOperators.LE, 0.0));
        return upToZero.blend(one, a.compare(VectorOperators.GT, 0.0));
    }

    /**
     * What a + b lost when it was rounded to sum.
     *
     * <p>Some differences are fused multiply-adds with -1: the same values, by units of the CPU that would else be idle.
     */
    private static DoubleVector error(DoubleVector a, DoubleVector b, DoubleVector sum, DoubleVector minusOne) {
        DoubleVector added = a.fma(minusOne, sum);
        return sum.sub(added).fma(minusOne, a).add(added.fma(minusOne, b));
    }

    private void store(DoubleVector s0, DoubleVector s1, DoubleVector e0, DoubleVector e1) {
        s0.intoArray(lanes, 0);
        s1.intoArray(lanes, LANES);
        e0.intoArray(lanes, 2 * LANES);
        e1.intoArray(lanes, 3 * LANES);
    }

    /** The lanes, and what did not fill two vectors. */
    private double total(double[] x, int from, int end) {
        double sum = 0.0;
        double errors = 0.0;
        for (int lane = 0; lane < 2 * LANES; lane++) {
            double next = sum + lanes[lane];
            errors += error(sum, lanes[lane], next) + lanes[2 * LANES + lane];
            sum = next;
        }
        for (int j = from; j < end; j++) {
            double next = sum + x[j];
            errors += error(sum, x[j], next);
            sum = next;
        }
        double corrected = sum + errors;
        return Double.isNaN(corrected) ? sum : corrected; // the errors of an infinite sum are NaN
    }

    private static double error(double a, double b, double sum) {
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }
}
