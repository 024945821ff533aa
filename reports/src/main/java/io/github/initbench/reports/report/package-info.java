/** A run's summary, computed from its tables alone. */
@NullMarked
package io.github.initbench.reports.report;

import org.jspecify.annotations.NullMarked;
