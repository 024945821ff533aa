package io.github.initbench.linalg.simd;

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

    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1.0);

    /** Where the panel begins in its array: with the array's header before it, which usually has 16 bytes, at the beginning of a cache line. */
    static final int PANEL_AT = (64 - 16) * 8 / SPECIES.elementSize();

    /** Strips of op(a), each ROWS x depth, column by column, one after the other. */
    final double[] strips;

    /** A panel of op(b), depth x COLUMNS from PANEL_AT on, row by row. */
    final double[] panel;

    /** The inner dimension of what they hold. */
    int depth;

    Tile(int mostRows, int mostDepth) {
        strips = new double[mostRows * mostDepth];
        panel = new double[PANEL_AT + mostDepth * COLUMNS];
    }

    /**
     * c = start + op(a) op(b), of one tile.
     *
     * @param strip where the strip begins
     * @param start ROWS x COLUMNS from startAt on, a row each startStep; may be c
     * @param c ROWS x COLUMNS from cAt on, a row each cStep
     */
    void multiply(int strip, double[] start, int startAt, int startStep, double[] c, int cAt, int cStep) {
        double[] a = strips;
        double[] b = panel;
        DoubleVector l0 = fromArray(SPECIES, start, startAt);
        DoubleVector r0 = fromArray(SPECIES, start, startAt + LANES);
        DoubleVector l1 = fromArray(SPECIES, start, startAt + startStep);
        DoubleVector r1 = fromArray(SPECIES, start, startAt + startStep + LANES);
        DoubleVector l2 = fromArray(SPECIES, start, startAt + 2 * startStep);
        DoubleVector r2 = fromArray(SPECIES, start, startAt + 2 * startStep + LANES);
        DoubleVector l3 = fromArray(SPECIES, start, startAt + 3 * startStep);
        DoubleVector r3 = fromArray(SPECIES, start, startAt + 3 * startStep + LANES);
        for (int k = 0; k < depth; k++) {
            DoubleVector left = fromArray(SPECIES, b, PANEL_AT + k * COLUMNS);
            DoubleVector right = fromArray(SPECIES, b, PANEL_AT + k * COLUMNS + LANES);
            DoubleVector f0 = ONE.broadcast(a[strip + k * ROWS]);
            l0 = f0.fma(left, l0);
            r0 = f0.fma(right, r0);
            DoubleVector f1 = ONE.broadcast(a[strip + k * ROWS + 1]);
            l1 = f1.fma(left, l1);
            r1 = f1.fma(right, r1);
            DoubleVector f2 = ONE.broadcast(a[strip + k * ROWS + 2]);
            l2 = f2.fma(left, l2);
            r2 = f2.fma(right, r2);
            DoubleVector f3 = ONE.broadcast(a[strip + k * ROWS + 3]);
            l3 = f3.fma(left, l3);
            r3 = f3.fma(right, r3);
        }
        ONE.mul(l0).intoArray(c, cAt);
        ONE.mul(r0).intoArray(c, cAt + LANES);
        ONE.mul(l1).intoArray(c, cAt + cStep);
        ONE.mul(r1).intoArray(c, cAt + cStep + LANES);
        ONE.mul(l2).intoArray(c, cAt + 2 * cStep);
        ONE.mul(r2).intoArray(c, cAt + 2 * cStep + LANES);
        ONE.mul(l3).intoArray(c, cAt + 3 * cStep);
        ONE.mul(r3).intoArray(c, cAt + 3 * cStep + LANES);
    }
}
