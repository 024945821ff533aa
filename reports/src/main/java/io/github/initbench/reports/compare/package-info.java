/** Whether a run is slower than another, as far as their forks can tell. */
@NullMarked
package io.github.initbench.reports.compare;

import org.jspecify.annotations.NullMarked;
