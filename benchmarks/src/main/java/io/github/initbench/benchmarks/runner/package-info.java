/** The runner: plans trials, runs each in a process of its own, and appends rows as they come. */
@NullMarked
package io.github.initbench.benchmarks.runner;

import org.jspecify.annotations.NullMarked;
