/** What backends over Java arrays share: every kernel of the SPI but storage and product, in float64 and in float32. */
@NullMarked
package io.github.initbench.linalg.heap;

import org.jspecify.annotations.NullMarked;
