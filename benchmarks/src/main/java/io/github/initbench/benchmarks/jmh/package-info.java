/** The benchmarks: JMH classes, and what a fork of them reports. */
@NullMarked
package io.github.initbench.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
