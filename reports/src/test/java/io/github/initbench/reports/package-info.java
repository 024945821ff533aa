/** Tests over the whole module. */
@NullMarked
package io.github.initbench.reports;

import org.jspecify.annotations.NullMarked;
