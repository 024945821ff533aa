/** Labelled examples: what a data set is, how it is generated, and how arrays are exchanged with NumPy. */
@NullMarked
package io.github.initbench.data;

import org.jspecify.annotations.NullMarked;
