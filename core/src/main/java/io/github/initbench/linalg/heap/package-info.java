/**
 * What backends over Java arrays share: every kernel of the SPI but storage and product, in float64 and in float32.
 *
 * <p>The build derives {@link io.github.initbench.linalg.heap.FloatHeapBackend} from {@link io.github.initbench.linalg.heap.DoubleHeapBackend}, and a
 * library's float32 backend from its float64 one. So where arithmetic differs, one class has a method for each type, which the
 * compiler chooses.
 */
@NullMarked
package io.github.initbench.linalg.heap;

import org.jspecify.annotations.NullMarked;
