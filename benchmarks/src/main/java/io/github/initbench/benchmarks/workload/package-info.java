/** What benchmarks compute on, and what must come of it: known to the forks that measure, and to the worker that knows better. */
@NullMarked
package io.github.initbench.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
