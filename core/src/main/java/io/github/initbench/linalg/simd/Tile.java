package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product kernel: a tile of c, {@link #ROWS} rows by {@link #COLUMNS} columns, in eight vectors.
 *
 * <p>Eight, as many as two multiply-adds a cycle need to hide their latency of four. Ten would fit in AVX2's 16 registers, but JDK 17
 * then sometimes keeps one of them in memory. Everything is a local: a vector that leaves its method becomes an object.
 */
final class Tile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int ROWS = 4;
    static final int COLUMNS = 2 * LANES;

    private Tile() {}

    /**
     * c = alpha a b + beta c, of one tile.
     *
     * @param a ROWS x depth, column by column
     * @param b depth x COLUMNS from bAt on, row by row
     * @param depth at least 1
     * @param beta where 0, c is not read
     * @param c ROWS x COLUMNS from cAt on, a row each cStep
     */
    static void multiply(
            double[] a, double[] b, int bAt, int depth, double alpha, double beta, double[] c, int cAt, int cStep) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector l0 = zero;
        DoubleVector r0 = zero;
        DoubleVector l1 = zero;
        DoubleVector r1 = zero;
        DoubleVector l2 = zero;
        DoubleVector r2 = zero;
        DoubleVector l3 = zero;
        DoubleVector r3 = zero;
        for (int k = 0; k < depth; k++) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, b, bAt + k * COLUMNS);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, bAt + k * COLUMNS + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[k * ROWS]);
            l0 = a0.fma(left, l0);
            r0 = a0.fma(right, r0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[k * ROWS + 1]);
            l1 = a1.fma(left, l1);
            r1 = a1.fma(right, r1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[k * ROWS + 2]);
            l2 = a2.fma(left, l2);
            r2 = a2.fma(right, r2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[k * ROWS + 3]);
            l3 = a3.fma(left, l3);
            r3 = a3.fma(right, r3);
        }
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        int to = cAt;
        if (beta == 0.0) {
            l0.mul(factor).intoArray(c, to);
            r0.mul(factor).intoArray(c, to + LANES);
            to += cStep;
            l1.mul(factor).intoArray(c, to);
            r1.mul(factor).intoArray(c, to + LANES);
            to += cStep;
            l2.mul(factor).intoArray(c, to);
            r2.mul(factor).intoArray(c, to + LANES);
            to += cStep;
            l3.mul(factor).intoArray(c, to);
            r3.mul(factor).intoArray(c, to + LANES);
        } else {
            DoubleVector kept = DoubleVector.broadcast(SPECIES, beta);
            l0.fma(factor, DoubleVector.fromArray(SPECIES, c, to).mul(kept)).intoArray(c, to);
            r0.fma(factor, DoubleVector.fromArray(SPECIES, c, to + LANES).mul(kept))
                    .intoArray(c, to + LANES);
            to += cStep;
            l1.fma(factor, DoubleVector.fromArray(SPECIES, c, to).mul(kept)).intoArray(c, to);
            r1.fma(factor, DoubleVector.fromArray(SPECIES, c, to + LANES).mul(kept))
                    .intoArray(c, to + LANES);
            to += cStep;
            l2.fma(factor, DoubleVector.fromArray(SPECIES, c, to).mul(kept)).intoArray(c, to);
            r2.fma(factor, DoubleVector.fromArray(SPECIES, c, to + LANES).mul(kept))
                    .intoArray(c, to + LANES);
            to += cStep;
            l3.fma(factor, DoubleVector.fromArray(SPECIES, c, to).mul(kept)).intoArray(c, to);
            r3.fma(factor, DoubleVector.fromArray(SPECIES, c, to + LANES).mul(kept))
                    .intoArray(c, to + LANES);
        }
    }
}
