/** What the backends over a native BLAS have in common: matrices and products, loading, kernels and the CPU. */
@NullMarked
package io.github.initbench.linalg.blas;

import org.jspecify.annotations.NullMarked;
