package io.github.initbench.linalg.simd;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product kernel: a tile of c, {@link #ROWS} rows by {@link #COLUMNS} columns, in eight vectors.
 *
 * <p>Eight, as many as two multiply-adds a cycle need to hide their latency of four. Ten would fit in AVX2's 16 registers, but JDK 17
 * then sometimes keeps one of them in memory.
 */
final class Tile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int ROWS = 4;
    static final int COLUMNS = 2 * LANES;

    /** Where a panel begins in its array: with the array's header of 16 bytes before it, at the beginning of a cache line. */
    static final int PANEL_AT = (64 - 16) * 8 / SPECIES.elementSize();

    private Tile() {}

    /**
     * c = start + a b, of one tile.
     *
     * @param a ROWS x depth from aAt on, column by column
     * @param b depth x COLUMNS from PANEL_AT on, row by row
     * @param start ROWS x COLUMNS from startAt on, a row each startStep; may be c
     * @param c ROWS x COLUMNS from cAt on, a row each cStep
     */
    static void multiply(
            double[] a,
            int aAt,
            double[] b,
            int depth,
            double[] start,
            int startAt,
            int startStep,
            double[] c,
            int cAt,
            int cStep) {
        DoubleVector l0 = fromArray(SPECIES, start, startAt);
        DoubleVector r0 = fromArray(SPECIES, start, startAt + LANES);
        DoubleVector l1 = fromArray(SPECIES, start, startAt + startStep);
        DoubleVector r1 = fromArray(SPECIES, start, startAt + startStep + LANES);
        DoubleVector l2 = fromArray(SPECIES, start, startAt + 2 * startStep);
        DoubleVector r2 = fromArray(SPECIES, start, startAt + 2 * startStep + LANES);
        DoubleVector l3 = fromArray(SPECIES, start, startAt + 3 * startStep);
        DoubleVector r3 = fromArray(SPECIES, start, startAt + 3 * startStep + LANES);
        DoubleVector one = broadcast(SPECIES, 1.0);
        for (int k = 0; k < depth; k++) {
            DoubleVector left = fromArray(SPECIES, b, PANEL_AT + k * COLUMNS);
            DoubleVector right = fromArray(SPECIES, b, PANEL_AT + k * COLUMNS + LANES);
            DoubleVector f0 = broadcast(SPECIES, a[aAt + k * ROWS]);
            l0 = f0.fma(left, l0);
            r0 = f0.fma(right, r0);
            DoubleVector f1 = broadcast(SPECIES, a[aAt + k * ROWS + 1]);
            l1 = f1.fma(left, l1);
            r1 = f1.fma(right, r1);
            DoubleVector f2 = broadcast(SPECIES, a[aAt + k * ROWS + 2]);
            l2 = f2.fma(left, l2);
            r2 = f2.fma(right, r2);
            DoubleVector f3 = broadcast(SPECIES, a[aAt + k * ROWS + 3]);
            l3 = f3.fma(left, l3);
            r3 = f3.fma(right, r3);
        }
        one.mul(l0).intoArray(c, cAt);
        one.mul(r0).intoArray(c, cAt + LANES);
        one.mul(l1).intoArray(c, cAt + cStep);
        one.mul(r1).intoArray(c, cAt + cStep + LANES);
        one.mul(l2).intoArray(c, cAt + 2 * cStep);
        one.mul(r2).intoArray(c, cAt + 2 * cStep + LANES);
        one.mul(l3).intoArray(c, cAt + 3 * cStep);
        one.mul(r3).intoArray(c, cAt + 3 * cStep + LANES);
    }
}
