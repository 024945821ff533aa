/** The statistics of the tables' rows: medians, ranges and ratios, and their text for the console. */
@NullMarked
package io.github.initbench.reports.summary;

import org.jspecify.annotations.NullMarked;
