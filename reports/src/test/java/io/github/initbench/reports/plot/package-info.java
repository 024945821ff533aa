@NullMarked
package io.github.initbench.reports.plot;

import org.jspecify.annotations.NullMarked;
