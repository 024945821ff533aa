/** Work done in a JVM of a backend's own: what a worker is asked, what it answers, and both ends of the pipe. */
@NullMarked
package io.github.initbench.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
