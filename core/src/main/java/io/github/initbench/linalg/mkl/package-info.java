/** Intel's oneMKL over JNI, where the build was told to bring it. */
@NullMarked
package io.github.initbench.linalg.mkl;

import org.jspecify.annotations.NullMarked;
