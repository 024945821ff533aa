/** Training: the optimizer's update, the loop's pieces, and when a target loss is reached. */
@NullMarked
package io.github.initbench.train;

import org.jspecify.annotations.NullMarked;
