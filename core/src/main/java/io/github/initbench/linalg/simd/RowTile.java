package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The row kernels: they add multiples of two rows of b to five, two or one rows of c. The factors stay in registers, the rows of c in L1,
 * and b passes once.
 *
 * <p>While they compute, they read one element of every cache line (with vectors of 512 bits, of every other one) that is needed soon: the
 * CPU's prefetcher stops where a page of 4 KiB ends, and would leave the memory idle until the kernel comes there.
 *
 * <p>Parameters: factors of c's first row with b's first row, of c's second with it, ..., then those with b's second row; b's rows begin at
 * b0 and b1; length a multiple of LANES; c's rows, neighbours of length n, begin at cAt; b has at least 2 length
 * elements from ahead on. They return the sum of what was read ahead, which nobody needs: it keeps the reads.
 */
final class RowTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Rows of b at a time. */
    static final int DEPTH = 2;

    /** The most rows of c at a time: ten factors, and the two vectors of b, in 16 registers. */
    static final int FIVE = 5;

    private RowTile() {}

    static double five(
            double[] factors, double[] b, int b0, int b1, int length, double[] c, int cAt, int n, int ahead) {
        double touched = 0.0;
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, factors[0]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, factors[1]);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, factors[2]);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, factors[3]);
        DoubleVector f4 = DoubleVector.broadcast(SPECIES, factors[4]);
        DoubleVector g0 = DoubleVector.broadcast(SPECIES, factors[5]);
        DoubleVector g1 = DoubleVector.broadcast(SPECIES, factors[6]);
        DoubleVector g2 = DoubleVector.broadcast(SPECIES, factors[7]);
        DoubleVector g3 = DoubleVector.broadcast(SPECIES, factors[8]);
        DoubleVector g4 = DoubleVector.broadcast(SPECIES, factors[9]);
        int c1 = cAt + n;
        int c2 = c1 + n;
        int c3 = c2 + n;
        int c4 = c3 + n;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, b0 + j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, b1 + j);
            g0.fma(y, f0.fma(x, DoubleVector.fromArray(SPECIES, c, cAt + j))).intoArray(c, cAt + j);
            g1.fma(y, f1.fma(x, DoubleVector.fromArray(SPECIES, c, c1 + j))).intoArray(c, c1 + j);
            g2.fma(y, f2.fma(x, DoubleVector.fromArray(SPECIES, c, c2 + j))).intoArray(c, c2 + j);
            g3.fma(y, f3.fma(x, DoubleVector.fromArray(SPECIES, c, c3 + j))).intoArray(c, c3 + j);
            g4.fma(y, f4.fma(x, DoubleVector.fromArray(SPECIES, c, c4 + j))).intoArray(c, c4 + j);
            touched += b[ahead + 2 * j];
        }
        return touched;
    }

    static double two(double[] factors, double[] b, int b0, int b1, int length, double[] c, int cAt, int n, int ahead) {
        double touched = 0.0;
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, factors[0]);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, factors[1]);
        DoubleVector g0 = DoubleVector.broadcast(SPECIES, factors[2]);
        DoubleVector g1 = DoubleVector.broadcast(SPECIES, factors[3]);
        int c1 = cAt + n;
        for (int j = 0; j < length; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, b0 + j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, b1 + j);
            g0.fma(y, f0.fma(x, DoubleVector.fromArray(SPECIES, c, cAt + j))).intoArray(c, cAt + j);
            g1.fma(y, f1.fma(x, DoubleVector.fromArray(SPECIES, c, c1 + j))).intoArray(c, c1 + j);
            touched += b[ahead + 2 * j];
        }
        return touched;
    }

    static double one(double[] factors, double[] b, int b0, int b1, int length, double[] c, int cAt, int ahead) {
        double touched = 0.0;
        DoubleVector f = DoubleVector.broadcast(SPECIES, factors[0]);
        DoubleVector g = DoubleVector.broadcast(SPECIES, factors[1]);
        for (int j = 0; j < length; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, b0 + j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, b1 + j);
            g.fma(y, f.fma(x, DoubleVector.fromArray(SPECIES, c, cAt + j))).intoArray(c, cAt + j);
            touched += b[ahead + 2 * j];
        }
        return touched;
    }
}
