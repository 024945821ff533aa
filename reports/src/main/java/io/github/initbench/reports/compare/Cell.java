package io.github.initbench.reports.compare;

import io.github.initbench.reports.table.ComparedTable;
import org.jspecify.annotations.Nullable;

/**
 * What must be the same in both runs: the work and who does it.
 *
 * @param setting what is done, on one line
 * @param init the initializer, null for throughput
 * @param threads null for throughput, whose setting has them
 * @param dtype null for throughput, whose setting has it
 * @param unit of the medians
 * @param higherIsBetter whether a higher median is faster
 */
record Cell(
        ComparedTable table,
        String setting,
        String backend,
        @Nullable String init,
        @Nullable Integer threads,
        @Nullable String dtype,
        @Nullable String unit,
        boolean higherIsBetter) {}
