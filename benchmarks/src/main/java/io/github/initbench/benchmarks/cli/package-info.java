/** The command line of benchmarks.jar. */
@NullMarked
package io.github.initbench.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
