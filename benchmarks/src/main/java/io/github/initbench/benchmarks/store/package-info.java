/** Where a run leaves what it measured: its folder, journal, lock and tables. */
@NullMarked
package io.github.initbench.benchmarks.store;

import org.jspecify.annotations.NullMarked;
