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

    /** Multiply-adds of a round, each of a whole vector. */
    private static final int SUMS = 12;

    static final int FLOPS_PER_ROUND = 2 * SPECIES.length() * SUMS;

    private MultiplyAddPeak() {}

    /** So many rounds. */
    static double run(int rounds) {
        DoubleVector x = broadcast(SPECIES, 0.001);
        DoubleVector y = broadcast(SPECIES, 0.001);
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
        DoubleVector sum = DoubleVector.zero(SPECIES)
                .add(s0)
                .add(s1)
                .add(s2)
                .add(s3)
                .add(s4)
                .add(s5);
        sum = sum.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
