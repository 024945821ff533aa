/** jblas, native BLAS over JNI. */
@NullMarked
package io.github.initbench.linalg.jblas;

import org.jspecify.annotations.NullMarked;
