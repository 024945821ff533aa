/** Runs of the command line in processes of their own, with backends that fail in every way. */
@NullMarked
package io.github.initbench.acceptance.run;

import org.jspecify.annotations.NullMarked;
