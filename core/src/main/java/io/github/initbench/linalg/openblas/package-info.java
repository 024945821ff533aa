/** A current OpenBLAS out of a jar: over JNI, and over the foreign function interface. */
@NullMarked
package io.github.initbench.linalg.openblas;

import org.jspecify.annotations.NullMarked;
