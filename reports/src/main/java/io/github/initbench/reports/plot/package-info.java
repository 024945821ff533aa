/** Images of a study, from its tables alone. */
@NullMarked
package io.github.initbench.reports.plot;

import org.jspecify.annotations.NullMarked;
