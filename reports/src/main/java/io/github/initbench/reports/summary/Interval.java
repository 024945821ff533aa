package io.github.initbench.reports.summary;

/**
 * A bootstrap interval: 95 % of the values that the samples, drawn anew from themselves, give.
 *
 * @param low may be 0, where the value lies below what was measured
 * @param high may be infinite, where it lies above
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval: low " + low + " is not at most high " + high);
        }
    }
}
