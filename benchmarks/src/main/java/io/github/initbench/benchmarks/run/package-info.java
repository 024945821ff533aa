/** The loop of a run: the next trial, watched, recorded, shown. */
@NullMarked
package io.github.initbench.benchmarks.run;

import org.jspecify.annotations.NullMarked;
