/** Tests of the whole: what is built and started here is what users start. */
@NullMarked
package io.github.initbench.acceptance;

import org.jspecify.annotations.NullMarked;
