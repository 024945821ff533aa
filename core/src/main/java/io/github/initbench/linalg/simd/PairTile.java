package io.github.initbench.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

final class PairTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private PairTile() {}

    /** Two rows of c = bias + factors times five rows of b. */
    static void begin5(
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
    static void add5(
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
    static void begin2(
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
    static void add2(
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

    /** Two rows of c = bias + factors times one rows of b. */
    static void begin1(
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

    /** Two rows of c += factors times one rows of b. */
    static void add1(
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
