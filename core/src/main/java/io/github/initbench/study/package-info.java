/** Experiments over the other packages: each returns records, prints nothing, writes nothing. */
@NullMarked
package io.github.initbench.study;

import org.jspecify.annotations.NullMarked;
