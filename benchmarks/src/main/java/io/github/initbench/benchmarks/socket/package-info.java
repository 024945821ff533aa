/** This program's JVM and those that it starts: how they talk, and how these end. */
@NullMarked
package io.github.initbench.benchmarks.socket;

import org.jspecify.annotations.NullMarked;
