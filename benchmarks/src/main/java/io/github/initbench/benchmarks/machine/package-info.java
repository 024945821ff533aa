/** What the machine is, its peaks, its noise, and which backends work on it. */
@NullMarked
package io.github.initbench.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
