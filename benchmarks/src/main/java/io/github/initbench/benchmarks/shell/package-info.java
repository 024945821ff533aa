/** Command lines as people read and repeat them. */
@NullMarked
package io.github.initbench.benchmarks.shell;

import org.jspecify.annotations.NullMarked;
