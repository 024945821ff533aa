/** Random streams that are identical to NumPy's legacy {@code RandomState} on every JDK and CPU. */
@NullMarked
package io.github.initbench.random;

import org.jspecify.annotations.NullMarked;
