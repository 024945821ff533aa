/** Error-free transformations of floating-point sums and products, and what is as accurate as in twice the precision thanks to them. */
@NullMarked
package io.github.initbench.errorfree;

import org.jspecify.annotations.NullMarked;
