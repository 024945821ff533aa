/** Dense networks: what one is (spec), its values (weights, parameters), the arrays of a pass (workspace), the passes. */
@NullMarked
package io.github.initbench.nn;

import org.jspecify.annotations.NullMarked;
