package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels of small layers: two rows of c from five, two or one rows of b, whose factors stay in registers; begin writes c, add adds to
 * it.
 *
 * <p>Parameters: the factors of the one row of c begin at p in a, those of the other at q, and lie inner apart; b's first row begins at
 * bAt, and has n columns, of which the first whole, a multiple of LANES, are computed; c's rows begin at cp and cq, which may be the same
 * row with the same factors. What comes out below floor becomes 0: a floor of 0 is ReLU, one of minus infinity is none. NaN stays.
 *
 * <p>By comparison and not as a maximum, which takes the CPU five instructions for the sake of NaN and -0.
 */
final class PairTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private PairTile() {}

    /** Two rows of c = bias + factors times five rows of b. */
    static void beginFive(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double biasP,
            double biasQ,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector p1 = DoubleVector.broadcast(SPECIES, a[p + inner]);
        DoubleVector p2 = DoubleVector.broadcast(SPECIES, a[p + 2 * inner]);
        DoubleVector p3 = DoubleVector.broadcast(SPECIES, a[p + 3 * inner]);
        DoubleVector p4 = DoubleVector.broadcast(SPECIES, a[p + 4 * inner]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector q1 = DoubleVector.broadcast(SPECIES, a[q + inner]);
        DoubleVector q2 = DoubleVector.broadcast(SPECIES, a[q + 2 * inner]);
        DoubleVector q3 = DoubleVector.broadcast(SPECIES, a[q + 3 * inner]);
        DoubleVector q4 = DoubleVector.broadcast(SPECIES, a[q + 4 * inner]);
        DoubleVector beginP = DoubleVector.broadcast(SPECIES, biasP);
        DoubleVector beginQ = DoubleVector.broadcast(SPECIES, biasQ);
        int b1 = bAt + n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        int b4 = b3 + n;
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, beginP);
            DoubleVector t = q0.fma(x, beginQ);
            x = DoubleVector.fromArray(SPECIES, b, b1 + j);
            s = p1.fma(x, s);
            t = q1.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b2 + j);
            s = p2.fma(x, s);
            t = q2.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b3 + j);
            s = p3.fma(x, s);
            t = q3.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b4 + j);
            s = p4.fma(x, s);
            t = q4.fma(x, t);
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }

    /** Two rows of c += factors times five rows of b. */
    static void addFive(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector p1 = DoubleVector.broadcast(SPECIES, a[p + inner]);
        DoubleVector p2 = DoubleVector.broadcast(SPECIES, a[p + 2 * inner]);
        DoubleVector p3 = DoubleVector.broadcast(SPECIES, a[p + 3 * inner]);
        DoubleVector p4 = DoubleVector.broadcast(SPECIES, a[p + 4 * inner]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector q1 = DoubleVector.broadcast(SPECIES, a[q + inner]);
        DoubleVector q2 = DoubleVector.broadcast(SPECIES, a[q + 2 * inner]);
        DoubleVector q3 = DoubleVector.broadcast(SPECIES, a[q + 3 * inner]);
        DoubleVector q4 = DoubleVector.broadcast(SPECIES, a[q + 4 * inner]);
        int b1 = bAt + n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        int b4 = b3 + n;
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, DoubleVector.fromArray(SPECIES, c, cp + j));
            DoubleVector t = q0.fma(x, DoubleVector.fromArray(SPECIES, c, cq + j));
            x = DoubleVector.fromArray(SPECIES, b, b1 + j);
            s = p1.fma(x, s);
            t = q1.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b2 + j);
            s = p2.fma(x, s);
            t = q2.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b3 + j);
            s = p3.fma(x, s);
            t = q3.fma(x, t);
            x = DoubleVector.fromArray(SPECIES, b, b4 + j);
            s = p4.fma(x, s);
            t = q4.fma(x, t);
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }

    /** Two rows of c = bias + factors times two rows of b. */
    static void beginTwo(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double biasP,
            double biasQ,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector p1 = DoubleVector.broadcast(SPECIES, a[p + inner]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector q1 = DoubleVector.broadcast(SPECIES, a[q + inner]);
        DoubleVector beginP = DoubleVector.broadcast(SPECIES, biasP);
        DoubleVector beginQ = DoubleVector.broadcast(SPECIES, biasQ);
        int b1 = bAt + n;
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, beginP);
            DoubleVector t = q0.fma(x, beginQ);
            x = DoubleVector.fromArray(SPECIES, b, b1 + j);
            s = p1.fma(x, s);
            t = q1.fma(x, t);
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }

    /** Two rows of c += factors times two rows of b. */
    static void addTwo(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector p1 = DoubleVector.broadcast(SPECIES, a[p + inner]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector q1 = DoubleVector.broadcast(SPECIES, a[q + inner]);
        int b1 = bAt + n;
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, DoubleVector.fromArray(SPECIES, c, cp + j));
            DoubleVector t = q0.fma(x, DoubleVector.fromArray(SPECIES, c, cq + j));
            x = DoubleVector.fromArray(SPECIES, b, b1 + j);
            s = p1.fma(x, s);
            t = q1.fma(x, t);
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }

    /** Two rows of c = bias + factors times one row of b. */
    static void beginOne(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double biasP,
            double biasQ,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector beginP = DoubleVector.broadcast(SPECIES, biasP);
        DoubleVector beginQ = DoubleVector.broadcast(SPECIES, biasQ);
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, beginP);
            DoubleVector t = q0.fma(x, beginQ);
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }

    /** Two rows of c += factors times one row of b. */
    static void addOne(
            double[] a,
            int p,
            int q,
            int inner,
            double[] b,
            int bAt,
            int n,
            int whole,
            double floor,
            double[] c,
            int cp,
            int cq) {
        DoubleVector p0 = DoubleVector.broadcast(SPECIES, a[p]);
        DoubleVector q0 = DoubleVector.broadcast(SPECIES, a[q]);
        DoubleVector least = DoubleVector.broadcast(SPECIES, floor);
        for (int j = 0; j < whole; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bAt + j);
            DoubleVector s = p0.fma(x, DoubleVector.fromArray(SPECIES, c, cp + j));
            DoubleVector t = q0.fma(x, DoubleVector.fromArray(SPECIES, c, cq + j));
            s.blend(0.0, s.compare(VectorOperators.LT, least)).intoArray(c, cp + j);
            t.blend(0.0, t.compare(VectorOperators.LT, least)).intoArray(c, cq + j);
        }
    }
}
