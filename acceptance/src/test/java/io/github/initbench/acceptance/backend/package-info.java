/** Every backend on the class path, each in JVMs of its own. */
@NullMarked
package io.github.initbench.acceptance.backend;

import org.jspecify.annotations.NullMarked;
