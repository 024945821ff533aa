/** The loaders against files written in the tests, against NumPy's own, and against damaged ones. */
@NullMarked
package io.github.initbench.data.file;

import org.jspecify.annotations.NullMarked;
