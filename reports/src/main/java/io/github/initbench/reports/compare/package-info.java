/** Whether a run is slower than another, as far as their forks show. */
@NullMarked
package io.github.initbench.reports.compare;

import org.jspecify.annotations.NullMarked;
