package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.Collection;

/** The statistics used in summaries. */
public final class Statistics {

    private Statistics() {}

    /**
     * The median: the middle value in the order of {@link Double#compare}, or the mean of the two middle values when
     * their number is even. No values: IllegalArgumentException.
     */
    public static double median(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("median: expected at least one value, found none");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /** The median of values in their order, of which there is at least one. */
    static double ofSorted(double[] sorted) {
        int upper = sorted.length / 2;
        if (sorted.length % 2 == 1) {
            return sorted[upper];
        }
        return sorted[upper - 1] / 2 + sorted[upper] / 2; // halved first: the sum of two large values would overflow
    }
}
