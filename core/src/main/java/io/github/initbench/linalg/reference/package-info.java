/** The reference, which the other backends are compared with: plain loops with compensated sums. */
@NullMarked
package io.github.initbench.linalg.reference;

import org.jspecify.annotations.NullMarked;
