/** What the tests of several packages share. */
@NullMarked
package io.github.initbench;

import org.jspecify.annotations.NullMarked;
