package io.github.initbench.reports.table;

/** Which examples a figure is of. */
public enum ExampleSet {
    TRAIN,
    TEST
}
