@org.jspecify.annotations.NullMarked
package io.github.initbench.errorfree;
