package io.github.initbench.reports.table;

/** How a run of a study began, by its first loss and its weights. */
public enum Start {
    /** The units of each hidden layer are all alike, and stay so. */
    SYMMETRIC,
    /** The first loss is ten chance-level losses or more, and the weights are much larger than He's. */
    TOO_LARGE,
    /** The first loss is as large, but the weights are not. */
    LARGE_INPUTS,
    /** None of these. */
    HEALTHY
}
