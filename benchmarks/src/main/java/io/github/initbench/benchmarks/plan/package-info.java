/** What a run is to do: profiles, trials, and how long they take. */
@NullMarked
package io.github.initbench.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
