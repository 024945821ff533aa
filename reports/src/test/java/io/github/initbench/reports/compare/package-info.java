/** Tests of comparing them. */
@NullMarked
package io.github.initbench.reports.compare;

import org.jspecify.annotations.NullMarked;
