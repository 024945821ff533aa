/** Intel's oneMKL over JNI, where the build has it. */
@NullMarked
package io.github.initbench.linalg.mkl;

import org.jspecify.annotations.NullMarked;
