package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner product kernel: a tile of c, {@link #ROWS} rows by {@link #COLUMNS} columns, in ten vectors.
 *
 * <p>Ten, as many as two multiply-adds a cycle need to hide their latency of up to five; with a broadcast of a and two vectors
 * of b they stay within the 16 registers of AVX2. Everything is a local: a vector that leaves the method is an object.
 */
final class Tile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int ROWS = 5;
    static final int COLUMNS = 2 * LANES;

    /** Doubles in a cache line. */
    static final int LINE = 8;

    private Tile() {}

    /**
     * c = alpha a b + beta c, of one tile.
     *
     * <p>While it computes, it reads one element a step from memory that is needed next, a cache line after the other: so the
     * CPU's prefetcher sees one sequential stream, whatever the order in which the tiles read b.
     *
     * @param a depth x ROWS from aAt on, packed
     * @param b depth x COLUMNS from bAt on, a row each bStep
     * @param depth at least 1
     * @param beta where 0, c is not read
     * @param c ROWS x COLUMNS from cAt on, a row each cStep
     * @param ahead what is read next; at least LINE depth elements from aheadAt on
     * @return the sum of what was read ahead, which nobody needs: it keeps the reads
     */
    @SuppressWarnings("TooManyParameters")
    static double multiply(
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int bStep,
            int depth,
            double alpha,
            double beta,
            double[] c,
            int cAt,
            int cStep,
            double[] ahead,
            int aheadAt) {
        double touched = 0.0;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector l0 = zero;
        DoubleVector r0 = zero;
        DoubleVector l1 = zero;
        DoubleVector r1 = zero;
        DoubleVector l2 = zero;
        DoubleVector r2 = zero;
        DoubleVector l3 = zero;
        DoubleVector r3 = zero;
        DoubleVector l4 = zero;
        DoubleVector r4 = zero;
        int at = bAt;
        for (int k = 0; k < depth; k++) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, b, at);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, at + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 0]);
            l0 = a0.fma(left, l0);
            r0 = a0.fma(right, r0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 1]);
            l1 = a1.fma(left, l1);
            r1 = a1.fma(right, r1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 2]);
            l2 = a2.fma(left, l2);
            r2 = a2.fma(right, r2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 3]);
            l3 = a3.fma(left, l3);
            r3 = a3.fma(right, r3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 4]);
            l4 = a4.fma(left, l4);
            r4 = a4.fma(right, r4);
            at += bStep;
            touched += ahead[aheadAt + k * LINE];
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
            to += cStep;
            l4.mul(factor).intoArray(c, to);
            r4.mul(factor).intoArray(c, to + LANES);
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
            to += cStep;
            l4.fma(factor, DoubleVector.fromArray(SPECIES, c, to).mul(kept)).intoArray(c, to);
            r4.fma(factor, DoubleVector.fromArray(SPECIES, c, to + LANES).mul(kept))
                    .intoArray(c, to + LANES);
        }
        return touched;
    }
}
