/** Tests of the summary that is written beside the tables. */
@NullMarked
package io.github.initbench.reports.report;

import org.jspecify.annotations.NullMarked;
