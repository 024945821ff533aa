/** Tests of the summary package. */
@NullMarked
package io.github.initbench.reports.summary;

import org.jspecify.annotations.NullMarked;
