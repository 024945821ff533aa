/** EJML, Efficient Java Matrix Library. */
@NullMarked
package io.github.initbench.linalg.ejml;

import org.jspecify.annotations.NullMarked;
