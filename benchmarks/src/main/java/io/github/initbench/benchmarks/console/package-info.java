/** How things look on a terminal: lines, tables, bars, arrays as NumPy prints them. */
@NullMarked
package io.github.initbench.benchmarks.console;

import org.jspecify.annotations.NullMarked;
