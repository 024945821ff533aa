package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The peak of sequential reads: the sum of an array, whose quarters are read side by side.
 *
 * <p>Four streams rather than one, as the CPU's prefetcher stops where a page of 4 KiB ends: the others go on meanwhile.
 */
final class ReadPeak {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);

    private ReadPeak() {}

    /** The sum of the values from first to end, whose quarters are multiples of pairs of vectors. */
    static double sum(double[] values, int first, int end) {
        int quarter = (end - first) / 4;
        DoubleVector s0 = ZERO;
        DoubleVector s1 = ZERO;
        DoubleVector s2 = ZERO;
        DoubleVector s3 = ZERO;
        DoubleVector t0 = ZERO;
        DoubleVector t1 = ZERO;
        DoubleVector t2 = ZERO;
        DoubleVector t3 = ZERO;
        for (int i = first; i < first + quarter; i += 2 * LANES) {
            s0 = DoubleVector.fromArray(SPECIES, values, i).add(s0);
            t0 = DoubleVector.fromArray(SPECIES, values, i + LANES).add(t0);
            s1 = DoubleVector.fromArray(SPECIES, values, i + quarter).add(s1);
            t1 = DoubleVector.fromArray(SPECIES, values, i + quarter + LANES).add(t1);
            s2 = DoubleVector.fromArray(SPECIES, values, i + 2 * quarter).add(s2);
            t2 = DoubleVector.fromArray(SPECIES, values, i + 2 * quarter + LANES)
                    .add(t2);
            s3 = DoubleVector.fromArray(SPECIES, values, i + 3 * quarter).add(s3);
            t3 = DoubleVector.fromArray(SPECIES, values, i + 3 * quarter + LANES)
                    .add(t3);
        }
        DoubleVector sum =
                ZERO.add(s0).add(t0).add(s1).add(t1).add(s2).add(t2).add(s3).add(t3);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
