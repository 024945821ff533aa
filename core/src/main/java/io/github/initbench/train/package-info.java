/** Training: the optimizer's update, the loop and its pieces, full and mini-batches. */
@NullMarked
package io.github.initbench.train;

import org.jspecify.annotations.NullMarked;
