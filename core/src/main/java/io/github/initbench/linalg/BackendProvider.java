package io.github.initbench.linalg;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one library's backend. Found by {@link java.util.ServiceLoader}: a third party adds one jar to the class path.
 *
 * <p>Constructing a provider, and reading its name, arguments and environment, loads no native library: that happens in
 * {@link #probe} and {@link #open}, in a JVM started with {@link #jvmArguments} and {@link #environment}.
 */
public interface BackendProvider {

    /** The key in tables and on the command line: "ejml", "jblas", ... */
    String name();

    /** The types that the library has: each is another backend of the same SPI. */
    default Set<Dtype> dtypes() {
        return Set.of(Dtype.FLOAT64);
    }

    /** Whether its products can use more than one thread. */
    default boolean multithreaded() {
        return false;
    }

    /** Multiplies two real 2 x 2 matrices and checks the result, see {@link Availability#ofProducts}. Never throws. */
    Availability probe();

    /** What the JVM that loads this backend needs, for example {@code --add-modules jdk.incubator.vector}. */
    default List<String> jvmArguments() {
        return List.of();
    }

    /** Variables that the JVM which loads this backend must have been started with. */
    default Map<String, String> environment(BackendOptions options) {
        return Map.of();
    }

    /**
     * The library's kernels, for options that it supports.
     *
     * @throws IllegalArgumentException if the library does not support the options; the message names those that it does
     * @throws IllegalStateException if the library does not load; the message says why, and the remedy
     */
    Backend<?> open(BackendOptions options);

    /**
     * A new backend, with its checks.
     *
     * @throws IllegalArgumentException as {@link BackendOptions#requireSupportedBy} and {@link #open}
     * @throws IllegalStateException as {@link #open}
     */
    default Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return CheckedBackend.of(open(options));
    }
}
