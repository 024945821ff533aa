/** A JMH fork: its command and environment, what it measured, and how it ended. */
@NullMarked
package io.github.initbench.benchmarks.fork;

import org.jspecify.annotations.NullMarked;
