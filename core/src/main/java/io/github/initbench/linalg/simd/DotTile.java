package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The dot product kernels: four rows with two rows, and one row with four, in vectors of partial sums.
 *
 * <p>The partial sums go through memory and are added up as scalars: on JDK 17 that is faster than reduceLanes, which adds the
 * lanes one after the other.
 */
final class DotTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1.0);

    /** Rows of either operand in a kernel. */
    static final int ROWS = 4;

    private static final double[] NONE = {};

    /** Rows of a, four by four: LANES elements of row 0, LANES of row 1, ... */
    final double[] packed;

    /** What the kernels leave. */
    final double[] sums = new double[2 * ROWS * LANES];

    double[] a = NONE;
    double[] b = NONE;

    /** How many elements of each row are multiplied: a multiple of LANES. */
    int length;

    DotTile(int packedElements) {
        packed = new double[packedElements];
    }

    /**
     * Partial sums of four packed rows with two rows of b: sums[(2 i + j) LANES + lane].
     *
     * @param from where the four rows begin
     * @param first where the one row begins in b
     * @param second where the other one does
     * @param ahead what is read next, as in {@link RowTile#addToFiveRows}; at least 2 length elements from aheadAt on
     * @return the sum of what was read ahead
     */
    double four(int from, int first, int second, double[] ahead, int aheadAt) {
        double[] rows = packed;
        double[] others = b;
        double touched = 0.0;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s0 = zero;
        DoubleVector t0 = zero;
        DoubleVector s1 = zero;
        DoubleVector t1 = zero;
        DoubleVector s2 = zero;
        DoubleVector t2 = zero;
        DoubleVector s3 = zero;
        DoubleVector t3 = zero;
        for (int l = 0; l < length; l += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, others, first + l);
            DoubleVector v = DoubleVector.fromArray(SPECIES, others, second + l);
            DoubleVector f0 = DoubleVector.fromArray(SPECIES, rows, from + l * 4);
            s0 = f0.fma(u, s0);
            t0 = f0.fma(v, t0);
            DoubleVector f1 = DoubleVector.fromArray(SPECIES, rows, from + l * 4 + LANES);
            s1 = f1.fma(u, s1);
            t1 = f1.fma(v, t1);
            DoubleVector f2 = DoubleVector.fromArray(SPECIES, rows, from + l * 4 + 2 * LANES);
            s2 = f2.fma(u, s2);
            t2 = f2.fma(v, t2);
            DoubleVector f3 = DoubleVector.fromArray(SPECIES, rows, from + l * 4 + 3 * LANES);
            s3 = f3.fma(u, s3);
            t3 = f3.fma(v, t3);
            touched += ahead[aheadAt + 2 * l];
        }
        ONE.mul(s0).intoArray(sums, 0);
        ONE.mul(t0).intoArray(sums, LANES);
        ONE.mul(s1).intoArray(sums, 2 * LANES);
        ONE.mul(t1).intoArray(sums, 3 * LANES);
        ONE.mul(s2).intoArray(sums, 4 * LANES);
        ONE.mul(t2).intoArray(sums, 5 * LANES);
        ONE.mul(s3).intoArray(sums, 6 * LANES);
        ONE.mul(t3).intoArray(sums, 7 * LANES);
        return touched;
    }

    /**
     * Partial sums of one row of a with four rows of b: sums[j LANES + lane].
     *
     * @param from where the row begins in a
     * @param b0 where the first row begins in b; b1, b2, b3: where the others do
     */
    void one(int from, int b0, int b1, int b2, int b3) {
        double[] row = a;
        double[] others = b;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s0 = zero;
        DoubleVector s1 = zero;
        DoubleVector s2 = zero;
        DoubleVector s3 = zero;
        for (int l = 0; l < length; l += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, row, from + l);
            s0 = u.fma(DoubleVector.fromArray(SPECIES, others, b0 + l), s0);
            s1 = u.fma(DoubleVector.fromArray(SPECIES, others, b1 + l), s1);
            s2 = u.fma(DoubleVector.fromArray(SPECIES, others, b2 + l), s2);
            s3 = u.fma(DoubleVector.fromArray(SPECIES, others, b3 + l), s3);
        }
        ONE.mul(s0).intoArray(sums, 0);
        ONE.mul(s1).intoArray(sums, LANES);
        ONE.mul(s2).intoArray(sums, 2 * LANES);
        ONE.mul(s3).intoArray(sums, 3 * LANES);
    }
}
