/** ojAlgo, "oj! Algorithms". */
@NullMarked
package io.github.initbench.linalg.ojalgo;

import org.jspecify.annotations.NullMarked;
