/** Datasets by name, each with its options: drawn, or read from files. */
@NullMarked
package io.github.initbench.dataset;

import org.jspecify.annotations.NullMarked;
