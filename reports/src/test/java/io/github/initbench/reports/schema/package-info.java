/** Tests of the written schemas. */
@NullMarked
package io.github.initbench.reports.schema;

import org.jspecify.annotations.NullMarked;
