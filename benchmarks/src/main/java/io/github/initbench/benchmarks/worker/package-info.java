/** Work done in a JVM of a backend's own: the requests to a worker, its answers, and both ends of the connection. */
@NullMarked
package io.github.initbench.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
