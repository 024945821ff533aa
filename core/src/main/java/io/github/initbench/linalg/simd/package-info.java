/** Kernels in the JDK's Vector API, an incubating module: compiled apart, and not loaded where it is absent. */
@NullMarked
package io.github.initbench.linalg.simd;

import org.jspecify.annotations.NullMarked;
