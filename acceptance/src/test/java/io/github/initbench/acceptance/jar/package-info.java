/** benchmarks.jar as it is shipped, with the scripts and the page that use it. */
@NullMarked
package io.github.initbench.acceptance.jar;

import org.jspecify.annotations.NullMarked;
