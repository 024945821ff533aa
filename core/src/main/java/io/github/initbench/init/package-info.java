/** How networks get their first weights: rules of one layer, initializations that see the whole network or examples, and the catalogue by name. */
@NullMarked
package io.github.initbench.init;

import org.jspecify.annotations.NullMarked;
