package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The row kernels: they add multiples of rows of b to rows of c. The factors stay in registers, the rows of c in L1, and b passes
 * once.
 */
final class RowTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Rows of b at a time. */
    static final int DEPTH = 4;

    private RowTile() {}

    /**
     * Two rows of c += factors times four rows of b.
     *
     * <p>While it computes, it reads one element of every cache line (with vectors of 512 bits, of every other one) that is needed soon: the CPU's prefetcher stops where a page
     * of 4 KiB ends, and would leave the memory idle until the kernel comes there.
     *
     * @param factors of the one row of c from at on, then those of the other
     * @param b four rows from bAt on, a row each bStep
     * @param length a multiple of LANES
     * @param c the rows from c0 and c1 on
     * @param ahead what is read next; at least 4 length + 8 elements from aheadAt on
     * @return the sum of what was read ahead, which nobody needs: it keeps the reads
     */
    static double two(
            double[] factors,
            int at,
            double[] b,
            int bAt,
            int bStep,
            int length,
            double[] c,
            int c0,
            int c1,
            double[] ahead,
            int aheadAt) {
        double touched = 0.0;
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, factors[at]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, factors[at + 1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, factors[at + 2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, factors[at + 3]);
        DoubleVector g0 = DoubleVector.broadcast(SPECIES, factors[at + 4]);
        DoubleVector g1 = DoubleVector.broadcast(SPECIES, factors[at + 5]);
        DoubleVector g2 = DoubleVector.broadcast(SPECIES, factors[at + 6]);
        DoubleVector g3 = DoubleVector.broadcast(SPECIES, factors[at + 7]);
        int b1 = bAt + bStep;
        int b2 = b1 + bStep;
        int b3 = b2 + bStep;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, b, b1 + j);
            DoubleVector s = f0.fma(x0, DoubleVector.fromArray(SPECIES, c, c0 + j));
            DoubleVector t = g0.fma(x0, DoubleVector.fromArray(SPECIES, c, c1 + j));
            s = f1.fma(x1, s);
            t = g1.fma(x1, t);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, b, b2 + j);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, b, b3 + j);
            s = f2.fma(x2, s);
            t = g2.fma(x2, t);
            s = f3.fma(x3, s);
            t = g3.fma(x3, t);
            s.intoArray(c, c0 + j);
            t.intoArray(c, c1 + j);
            touched += ahead[aheadAt + 4 * j];
            touched += ahead[aheadAt + 4 * j + 8];
        }
        return touched;
    }

    /** One row of c += factors times four rows of b; parameters as in {@link #two}. */
    static void one(double[] factors, int at, double[] b, int bAt, int bStep, int length, double[] c, int c0) {
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, factors[at]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, factors[at + 1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, factors[at + 2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, factors[at + 3]);
        int b1 = bAt + bStep;
        int b2 = b1 + bStep;
        int b3 = b2 + bStep;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector s =
                    f0.fma(DoubleVector.fromArray(SPECIES, b, bAt + j), DoubleVector.fromArray(SPECIES, c, c0 + j));
            s = f1.fma(DoubleVector.fromArray(SPECIES, b, b1 + j), s);
            s = f2.fma(DoubleVector.fromArray(SPECIES, b, b2 + j), s);
            s = f3.fma(DoubleVector.fromArray(SPECIES, b, b3 + j), s);
            s.intoArray(c, c0 + j);
        }
    }

    /** One row of c += factor times one row of b. */
    static void single(double factor, double[] b, int bAt, int length, double[] c, int cAt) {
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor);
        for (int j = 0; j < length; j += LANES) {
            f.fma(DoubleVector.fromArray(SPECIES, b, bAt + j), DoubleVector.fromArray(SPECIES, c, cAt + j))
                    .intoArray(c, cAt + j);
        }
    }
}
