/** The tables of a run directory: their rows as records, and the CSV files that hold them. */
@NullMarked
package io.github.initbench.reports.table;

import org.jspecify.annotations.NullMarked;
