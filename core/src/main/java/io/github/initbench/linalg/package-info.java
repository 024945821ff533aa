/** The matrix SPI: opaque matrices owned by a backend, about a dozen operations, one subpackage a library. */
@NullMarked
package io.github.initbench.linalg;

import org.jspecify.annotations.NullMarked;
