package io.github.initbench.train;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/**
 * How many values some matrices hold, and how many of them are not what arithmetic is made for.
 *
 * @param values all of them
 * @param denormals above 0 and below the dtype's smallest normal number: many CPUs compute with them in microcode, tens of times slower
 * @param nonFinite infinities and NaN
 */
public record ValueCounts(long values, long denormals, long nonFinite) {

    /** Of nothing. */
    public static final ValueCounts NONE = new ValueCounts(0, 0, 0);

    /** Counts in every matrix; one that comes twice is counted twice. */
    public static <M extends Matrix> ValueCounts of(Backend<M> backend, Iterable<M> matrices) {
        return new ValueCounter().count(backend, matrices);
    }

    static ValueCounts of(double[] values, int length, double smallestNormal) {
        long denormals = 0;
        long nonFinite = 0;
        for (int i = 0; i < length; i++) {
            double magnitude = Math.abs(values[i]);
            if (magnitude > 0.0 && magnitude < smallestNormal) {
                denormals++;
            } else if (!Double.isFinite(magnitude)) {
                nonFinite++;
            }
        }
        return new ValueCounts(length, denormals, nonFinite);
    }

    /** The counts of both. */
    public ValueCounts plus(ValueCounts other) {
        return new ValueCounts(values + other.values, denormals + other.denormals, nonFinite + other.nonFinite);
    }
}
