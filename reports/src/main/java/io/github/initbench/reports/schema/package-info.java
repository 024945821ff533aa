/** The written schemas of the tables, and what holds a file against them, apart from the records that wrote it. */
@NullMarked
package io.github.initbench.reports.schema;

import org.jspecify.annotations.NullMarked;
