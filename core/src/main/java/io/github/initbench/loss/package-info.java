/** Losses from logits: the mean over examples, its gradient, and the predictions that follow from the logits. */
@NullMarked
package io.github.initbench.loss;

import org.jspecify.annotations.NullMarked;
