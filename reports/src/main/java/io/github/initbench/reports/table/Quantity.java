package io.github.initbench.reports.table;

/** What is known of a machine. */
public enum Quantity {
    /** Fused multiply-adds in registers, both operations counted, of all threads together; in GFLOP/s. */
    MULTIPLY_ADD,
    /** Sequential reads of memory by all threads together; in GB/s, 1e9 bytes a second. */
    READ,
    /** The size of the last cache before memory, as the processor states it; in B. */
    LAST_CACHE
}
