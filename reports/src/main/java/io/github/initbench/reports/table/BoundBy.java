package io.github.initbench.reports.table;

/** What an operation cannot be faster than, by the roofline. */
public enum BoundBy {
    /** The peak of fused multiply-adds. */
    COMPUTE,
    /** The peak of reads from memory. */
    MEMORY
}
