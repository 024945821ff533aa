/** Tests of the table package. */
@NullMarked
package io.github.initbench.reports.table;

import org.jspecify.annotations.NullMarked;
