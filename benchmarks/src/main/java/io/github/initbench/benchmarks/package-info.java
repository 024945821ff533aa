/** The JMH benchmarks, one class an operation, and the main class of benchmarks.jar. */
@NullMarked
package io.github.initbench.benchmarks;

import org.jspecify.annotations.NullMarked;
