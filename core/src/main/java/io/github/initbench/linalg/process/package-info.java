/** How a backend gets a JVM: its command, what it inherits, what it prints, how it ends, and the state that a native library leaves a thread in. */
@NullMarked
package io.github.initbench.linalg.process;

import org.jspecify.annotations.NullMarked;
