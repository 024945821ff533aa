/** Activation functions with their derivatives, over scalars and over arrays. */
@NullMarked
package io.github.initbench.activation;

import org.jspecify.annotations.NullMarked;
