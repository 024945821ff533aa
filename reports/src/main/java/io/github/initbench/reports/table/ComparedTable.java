package io.github.initbench.reports.table;

/** Which table a compared or summarised figure is from. */
public enum ComparedTable {
    THROUGHPUT,
    TIME_TO_LOSS
}
