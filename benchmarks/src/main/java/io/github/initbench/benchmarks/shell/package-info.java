/** What a shell is given back: words that it reads as they are, and exit codes. */
@NullMarked
package io.github.initbench.benchmarks.shell;

import org.jspecify.annotations.NullMarked;
