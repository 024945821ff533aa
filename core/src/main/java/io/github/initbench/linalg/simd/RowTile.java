package io.github.initbench.linalg.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels that sweep rows: some rows of c from some rows of b, whose factors stay in registers.
 *
 * <p>What begin computes starts from the bias, what add computes from c. With the last of the terms, where it rectifies, what is below 0 becomes
 * 0; NaN stays. That is a comparison and not a maximum, which takes the CPU five instructions for the sake of NaN and -0.
 */
final class RowTile {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** What makes broadcasts whose class C2 knows. */
    private static final DoubleVector ANY = DoubleVector.zero(SPECIES);

    private static final double[] NONE = {};

    /** The factor of row i and term l is a[i aRow + l aTerm]. */
    double[] a = NONE;

    int aRow;
    int aTerm;

    /** Row-major, terms x n. */
    double[] b = NONE;

    int terms;
    int n;

    /** Of the n columns so many are computed: a multiple of LANES. */
    int loopBound;

    /** One value a row of c. */
    double[] bias = NONE;

    boolean rectify;

    /** Row-major, of n columns. */
    double[] c = NONE;

    /** Lets go of the operands: a closed matrix is not kept. */
    void release() {
        a = NONE;
        b = NONE;
        bias = NONE;
        c = NONE;
    }

    /** What is below it becomes 0, when so many terms are done. */
    double floor(int done) {
        return rectify && done == terms ? 0.0 : Double.NEGATIVE_INFINITY;
    }

    /** c's rows from first to end from the first five terms, two rows at a time; a last one alone is computed twice. */
    void beginFive(int first, int end) {
        double[] from = b;
        double[] to = c;
        DoubleVector least = ANY.broadcast(floor(5));
        int b1 = n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        int b4 = b3 + n;
        for (int i = first; i < end; i += 2) {
            int j = Math.min(i + 1, end - 1);
            int p = i * aRow;
            int q = j * aRow;
            DoubleVector p0 = ANY.broadcast(a[p]);
            DoubleVector p1 = ANY.broadcast(a[p + aTerm]);
            DoubleVector p2 = ANY.broadcast(a[p + 2 * aTerm]);
            DoubleVector p3 = ANY.broadcast(a[p + 3 * aTerm]);
            DoubleVector p4 = ANY.broadcast(a[p + 4 * aTerm]);
            DoubleVector q0 = ANY.broadcast(a[q]);
            DoubleVector q1 = ANY.broadcast(a[q + aTerm]);
            DoubleVector q2 = ANY.broadcast(a[q + 2 * aTerm]);
            DoubleVector q3 = ANY.broadcast(a[q + 3 * aTerm]);
            DoubleVector q4 = ANY.broadcast(a[q + 4 * aTerm]);
            DoubleVector beginP = ANY.broadcast(bias[i]);
            DoubleVector beginQ = ANY.broadcast(bias[j]);
            int cp = i * n;
            int cq = j * n;
            for (int x = 0; x < loopBound; x += LANES) {
                DoubleVector y = fromArray(SPECIES, from, x);
                DoubleVector s = p0.fma(y, beginP);
                DoubleVector t = q0.fma(y, beginQ);
                y = fromArray(SPECIES, from, b1 + x);
                s = p1.fma(y, s);
                t = q1.fma(y, t);
                y = fromArray(SPECIES, from, b2 + x);
                s = p2.fma(y, s);
                t = q2.fma(y, t);
                y = fromArray(SPECIES, from, b3 + x);
                s = p3.fma(y, s);
                t = q3.fma(y, t);
                y = fromArray(SPECIES, from, b4 + x);
                s = p4.fma(y, s);
                t = q4.fma(y, t);
                s.blend(0.0, s.compare(LT, least)).intoArray(to, cp + x);
                t.blend(0.0, t.compare(LT, least)).intoArray(to, cq + x);
            }
        }
    }

    /** c's rows from first to end += five terms, from l on. */
    void addFive(int first, int end, int l) {
        double[] from = b;
        double[] to = c;
        DoubleVector least = ANY.broadcast(floor(l + 5));
        int b0 = l * n;
        int b1 = b0 + n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        int b4 = b3 + n;
        for (int i = first; i < end; i += 2) {
            int j = Math.min(i + 1, end - 1);
            int p = i * aRow + l * aTerm;
            int q = j * aRow + l * aTerm;
            DoubleVector p0 = ANY.broadcast(a[p]);
            DoubleVector p1 = ANY.broadcast(a[p + aTerm]);
            DoubleVector p2 = ANY.broadcast(a[p + 2 * aTerm]);
            DoubleVector p3 = ANY.broadcast(a[p + 3 * aTerm]);
            DoubleVector p4 = ANY.broadcast(a[p + 4 * aTerm]);
            DoubleVector q0 = ANY.broadcast(a[q]);
            DoubleVector q1 = ANY.broadcast(a[q + aTerm]);
            DoubleVector q2 = ANY.broadcast(a[q + 2 * aTerm]);
            DoubleVector q3 = ANY.broadcast(a[q + 3 * aTerm]);
            DoubleVector q4 = ANY.broadcast(a[q + 4 * aTerm]);
            int cp = i * n;
            int cq = j * n;
            for (int x = 0; x < loopBound; x += LANES) {
                DoubleVector y = fromArray(SPECIES, from, b0 + x);
                DoubleVector s = p0.fma(y, fromArray(SPECIES, to, cp + x));
                DoubleVector t = q0.fma(y, fromArray(SPECIES, to, cq + x));
                y = fromArray(SPECIES, from, b1 + x);
                s = p1.fma(y, s);
                t = q1.fma(y, t);
                y = fromArray(SPECIES, from, b2 + x);
                s = p2.fma(y, s);
                t = q2.fma(y, t);
                y = fromArray(SPECIES, from, b3 + x);
                s = p3.fma(y, s);
                t = q3.fma(y, t);
                y = fromArray(SPECIES, from, b4 + x);
                s = p4.fma(y, s);
                t = q4.fma(y, t);
                s.blend(0.0, s.compare(LT, least)).intoArray(to, cp + x);
                t.blend(0.0, t.compare(LT, least)).intoArray(to, cq + x);
            }
        }
    }

    /** c's rows from first to end from the first two terms. */
    void beginTwo(int first, int end) {
        double[] from = b;
        double[] to = c;
        DoubleVector least = ANY.broadcast(floor(2));
        int b1 = n;
        for (int i = first; i < end; i += 2) {
            int j = Math.min(i + 1, end - 1);
            int p = i * aRow;
            int q = j * aRow;
            DoubleVector p0 = ANY.broadcast(a[p]);
            DoubleVector p1 = ANY.broadcast(a[p + aTerm]);
            DoubleVector q0 = ANY.broadcast(a[q]);
            DoubleVector q1 = ANY.broadcast(a[q + aTerm]);
            DoubleVector beginP = ANY.broadcast(bias[i]);
            DoubleVector beginQ = ANY.broadcast(bias[j]);
            int cp = i * n;
            int cq = j * n;
            for (int x = 0; x < loopBound; x += LANES) {
                DoubleVector y = fromArray(SPECIES, from, x);
                DoubleVector s = p0.fma(y, beginP);
                DoubleVector t = q0.fma(y, beginQ);
                y = fromArray(SPECIES, from, b1 + x);
                s = p1.fma(y, s);
                t = q1.fma(y, t);
                s.blend(0.0, s.compare(LT, least)).intoArray(to, cp + x);
                t.blend(0.0, t.compare(LT, least)).intoArray(to, cq + x);
            }
        }
    }

    /** c's rows from first to end from the first term. */
    void beginOne(int first, int end) {
        double[] from = b;
        double[] to = c;
        DoubleVector least = ANY.broadcast(floor(1));
        for (int i = first; i < end; i += 2) {
            int j = Math.min(i + 1, end - 1);
            DoubleVector p = ANY.broadcast(a[i * aRow]);
            DoubleVector q = ANY.broadcast(a[j * aRow]);
            DoubleVector beginP = ANY.broadcast(bias[i]);
            DoubleVector beginQ = ANY.broadcast(bias[j]);
            int cp = i * n;
            int cq = j * n;
            for (int x = 0; x < loopBound; x += LANES) {
                DoubleVector y = fromArray(SPECIES, from, x);
                DoubleVector s = p.fma(y, beginP);
                DoubleVector t = q.fma(y, beginQ);
                s.blend(0.0, s.compare(LT, least)).intoArray(to, cp + x);
                t.blend(0.0, t.compare(LT, least)).intoArray(to, cq + x);
            }
        }
    }

    /** c's rows from first to end += term l. */
    void addOne(int first, int end, int l) {
        double[] from = b;
        double[] to = c;
        DoubleVector least = ANY.broadcast(floor(l + 1));
        int b0 = l * n;
        for (int i = first; i < end; i += 2) {
            int j = Math.min(i + 1, end - 1);
            DoubleVector p = ANY.broadcast(a[i * aRow + l * aTerm]);
            DoubleVector q = ANY.broadcast(a[j * aRow + l * aTerm]);
            int cp = i * n;
            int cq = j * n;
            for (int x = 0; x < loopBound; x += LANES) {
                DoubleVector y = fromArray(SPECIES, from, b0 + x);
                DoubleVector s = p.fma(y, fromArray(SPECIES, to, cp + x));
                DoubleVector t = q.fma(y, fromArray(SPECIES, to, cq + x));
                s.blend(0.0, s.compare(LT, least)).intoArray(to, cp + x);
                t.blend(0.0, t.compare(LT, least)).intoArray(to, cq + x);
            }
        }
    }

    /**
     * c's five rows from i on += two terms, from l on, without the floor.
     *
     * <p>While it computes, it reads one element of every cache line (with vectors of 512 bits, of every other one) that is needed soon: the
     * CPU's prefetcher stops where a page of 4 KiB ends, and would leave the memory idle until the kernel comes there.
     *
     * @param ahead where in b that begins; at least 2 {@code loopBound} elements before its end
     * @return the sum of what was read ahead, which nobody needs: it keeps the reads
     */
    double addToFiveRows(int i, int l, int ahead) {
        double touched = 0.0;
        double[] from = b;
        double[] to = c;
        int p = i * aRow + l * aTerm;
        int q = p + aTerm;
        DoubleVector p0 = ANY.broadcast(a[p]);
        DoubleVector p1 = ANY.broadcast(a[p + aRow]);
        DoubleVector p2 = ANY.broadcast(a[p + 2 * aRow]);
        DoubleVector p3 = ANY.broadcast(a[p + 3 * aRow]);
        DoubleVector p4 = ANY.broadcast(a[p + 4 * aRow]);
        DoubleVector q0 = ANY.broadcast(a[q]);
        DoubleVector q1 = ANY.broadcast(a[q + aRow]);
        DoubleVector q2 = ANY.broadcast(a[q + 2 * aRow]);
        DoubleVector q3 = ANY.broadcast(a[q + 3 * aRow]);
        DoubleVector q4 = ANY.broadcast(a[q + 4 * aRow]);
        int b0 = l * n;
        int b1 = b0 + n;
        int c0 = i * n;
        int c1 = c0 + n;
        int c2 = c1 + n;
        int c3 = c2 + n;
        int c4 = c3 + n;
        for (int x = 0; x < loopBound; x += LANES) {
            DoubleVector y = fromArray(SPECIES, from, b0 + x);
            DoubleVector z = fromArray(SPECIES, from, b1 + x);
            q0.fma(z, p0.fma(y, fromArray(SPECIES, to, c0 + x))).intoArray(to, c0 + x);
            q1.fma(z, p1.fma(y, fromArray(SPECIES, to, c1 + x))).intoArray(to, c1 + x);
            q2.fma(z, p2.fma(y, fromArray(SPECIES, to, c2 + x))).intoArray(to, c2 + x);
            q3.fma(z, p3.fma(y, fromArray(SPECIES, to, c3 + x))).intoArray(to, c3 + x);
            q4.fma(z, p4.fma(y, fromArray(SPECIES, to, c4 + x))).intoArray(to, c4 + x);
            touched += from[ahead + 2 * x];
        }
        return touched;
    }
}
