package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The peak of fused multiply-adds: {@link #SUMS} independent sums in registers, and nothing else.
 *
 * <p>Twelve, as two multiply-adds a cycle with a latency of four or five need eight to ten, and AVX2's 16 registers hold them with both
 * factors. Each sum is the addend, so that it is updated in place; they begin with different values, lest the compiler sees one.
 */
final class MultiplyAddPeak {

    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** Multiply-adds of a round, each of a whole vector. */
    static final int SUMS = 12;

    private MultiplyAddPeak() {}

    /** So many rounds in float64. */
    static double doubles(int rounds) {
        DoubleVector x = DoubleVector.broadcast(DOUBLES, 1e-3);
        DoubleVector y = DoubleVector.broadcast(DOUBLES, 1e-3);
        DoubleVector s0 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector s1 = DoubleVector.broadcast(DOUBLES, 1);
        DoubleVector s2 = DoubleVector.broadcast(DOUBLES, 2);
        DoubleVector s3 = DoubleVector.broadcast(DOUBLES, 3);
        DoubleVector s4 = DoubleVector.broadcast(DOUBLES, 4);
        DoubleVector s5 = DoubleVector.broadcast(DOUBLES, 5);
        DoubleVector s6 = DoubleVector.broadcast(DOUBLES, 6);
        DoubleVector s7 = DoubleVector.broadcast(DOUBLES, 7);
        DoubleVector s8 = DoubleVector.broadcast(DOUBLES, 8);
        DoubleVector s9 = DoubleVector.broadcast(DOUBLES, 9);
        DoubleVector s10 = DoubleVector.broadcast(DOUBLES, 10);
        DoubleVector s11 = DoubleVector.broadcast(DOUBLES, 11);
        for (int i = 0; i < rounds; i++) {
            s0 = x.fma(y, s0);
            s1 = x.fma(y, s1);
            s2 = x.fma(y, s2);
            s3 = x.fma(y, s3);
            s4 = x.fma(y, s4);
            s5 = x.fma(y, s5);
            s6 = x.fma(y, s6);
            s7 = x.fma(y, s7);
            s8 = x.fma(y, s8);
            s9 = x.fma(y, s9);
            s10 = x.fma(y, s10);
            s11 = x.fma(y, s11);
        }
        DoubleVector sum = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
        sum = sum.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** So many rounds in float32. */
    static double floats(int rounds) {
        FloatVector x = FloatVector.broadcast(FLOATS, 1e-3f);
        FloatVector y = FloatVector.broadcast(FLOATS, 1e-3f);
        FloatVector s0 = FloatVector.broadcast(FLOATS, 0);
        FloatVector s1 = FloatVector.broadcast(FLOATS, 1);
        FloatVector s2 = FloatVector.broadcast(FLOATS, 2);
        FloatVector s3 = FloatVector.broadcast(FLOATS, 3);
        FloatVector s4 = FloatVector.broadcast(FLOATS, 4);
        FloatVector s5 = FloatVector.broadcast(FLOATS, 5);
        FloatVector s6 = FloatVector.broadcast(FLOATS, 6);
        FloatVector s7 = FloatVector.broadcast(FLOATS, 7);
        FloatVector s8 = FloatVector.broadcast(FLOATS, 8);
        FloatVector s9 = FloatVector.broadcast(FLOATS, 9);
        FloatVector s10 = FloatVector.broadcast(FLOATS, 10);
        FloatVector s11 = FloatVector.broadcast(FLOATS, 11);
        for (int i = 0; i < rounds; i++) {
            s0 = x.fma(y, s0);
            s1 = x.fma(y, s1);
            s2 = x.fma(y, s2);
            s3 = x.fma(y, s3);
            s4 = x.fma(y, s4);
            s5 = x.fma(y, s5);
            s6 = x.fma(y, s6);
            s7 = x.fma(y, s7);
            s8 = x.fma(y, s8);
            s9 = x.fma(y, s9);
            s10 = x.fma(y, s10);
            s11 = x.fma(y, s11);
        }
        FloatVector sum = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
        sum = sum.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
