/** The matrix SPI: opaque matrices owned by a backend, about 20 operations, and the checks of every call. */
@NullMarked
package io.github.initbench.linalg;

import org.jspecify.annotations.NullMarked;
