package io.github.initbench.linalg.simd;

import static jdk.incubator.vector.DoubleVector.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The peak of fused multiply-adds: {@link #SUMS} independent sums in registers, and nothing else.
 *
 * <p>Twelve, as two multiply-adds a cycle with a latency of four or five need eight to ten, and AVX2's 16 registers hold them with both
 * factors. Each sum is the addend, so that it is updated in place; they begin with different values, lest the compiler sees one.
 */
final class MultiplyAddPeak {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Multiply-adds of a round, each of a vector. */
    private static final int SUMS = 12;

    static final int FLOPS_PER_ROUND = 2 * SPECIES.length() * SUMS;

    private static final DoubleVector FACTOR = broadcast(SPECIES, 0.001);
    private static final DoubleVector ZERO = broadcast(SPECIES, 0.0);

    private MultiplyAddPeak() {}

    /** So many rounds. */
    static double run(int rounds) {
        DoubleVector s0 = broadcast(SPECIES, 0.0);
        DoubleVector s1 = broadcast(SPECIES, 1.0);
        DoubleVector s2 = broadcast(SPECIES, 2.0);
        DoubleVector s3 = broadcast(SPECIES, 3.0);
        DoubleVector s4 = broadcast(SPECIES, 4.0);
        DoubleVector s5 = broadcast(SPECIES, 5.0);
        DoubleVector s6 = broadcast(SPECIES, 6.0);
        DoubleVector s7 = broadcast(SPECIES, 7.0);
        DoubleVector s8 = broadcast(SPECIES, 8.0);
        DoubleVector s9 = broadcast(SPECIES, 9.0);
        DoubleVector s10 = broadcast(SPECIES, 10.0);
        DoubleVector s11 = broadcast(SPECIES, 11.0);
        for (int i = 0; i < rounds; i++) {
            s0 = FACTOR.fma(FACTOR, s0);
            s1 = FACTOR.fma(FACTOR, s1);
            s2 = FACTOR.fma(FACTOR, s2);
            s3 = FACTOR.fma(FACTOR, s3);
            s4 = FACTOR.fma(FACTOR, s4);
            s5 = FACTOR.fma(FACTOR, s5);
            s6 = FACTOR.fma(FACTOR, s6);
            s7 = FACTOR.fma(FACTOR, s7);
            s8 = FACTOR.fma(FACTOR, s8);
            s9 = FACTOR.fma(FACTOR, s9);
            s10 = FACTOR.fma(FACTOR, s10);
            s11 = FACTOR.fma(FACTOR, s11);
        }
        DoubleVector sum = ZERO.add(s0).add(s1).add(s2).add(s3).add(s4).add(s5);
        sum = sum.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
