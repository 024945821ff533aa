/** The datasets by name, each with its options, as the command line describes them. */
@NullMarked
package io.github.initbench.benchmarks.dataset;

import org.jspecify.annotations.NullMarked;
