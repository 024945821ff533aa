/** Tests of reading runs. */
@NullMarked
package io.github.initbench.reports.run;

import org.jspecify.annotations.NullMarked;
