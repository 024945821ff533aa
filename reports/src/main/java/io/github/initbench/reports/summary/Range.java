package io.github.initbench.reports.summary;

/** The lowest and highest of some values: a range, not a confidence interval. */
public record Range(double lowest, double highest) {

    public Range {
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException("range: lowest " + lowest + " is not at most highest " + highest);
        }
    }
}
