/** Weight initializers: the rule that fills one layer's weights, and the catalogue of rules by name. */
@NullMarked
package io.github.initbench.init;

import org.jspecify.annotations.NullMarked;
