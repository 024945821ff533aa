/** How a JVM of this program talks to those that it starts. */
@NullMarked
package io.github.initbench.benchmarks.socket;

import org.jspecify.annotations.NullMarked;
