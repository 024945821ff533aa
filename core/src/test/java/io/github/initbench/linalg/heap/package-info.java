@org.jspecify.annotations.NullMarked
package io.github.initbench.linalg.heap;
