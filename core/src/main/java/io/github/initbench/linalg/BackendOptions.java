package io.github.initbench.linalg;

import java.util.stream.Collectors;

/**
 * What is asked of a backend when it is created.
 *
 * @param threads how many threads a product uses; at least 1
 * @param dtype the type of storage and arithmetic
 */
public record BackendOptions(int threads, Dtype dtype) {

    /** One thread, float64. */
    public static final BackendOptions DEFAULT = new BackendOptions(1, Dtype.FLOAT64);

    public BackendOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is below 1; ask for 1 or more");
        }
    }

    /**
     * Refuses what the provider's library cannot do, or this machine does not have.
     *
     * @throws IllegalArgumentException if it has no such dtype, its products use one thread and more are asked for, or this process may use
     *     fewer cores
     */
    public void requireSupportedBy(BackendProvider provider) {
        if (!provider.dtypes().contains(dtype)) {
            throw new IllegalArgumentException(provider.name() + ": has no " + dtype.key() + "; available: "
                    + provider.dtypes().stream().sorted().map(Dtype::key).collect(Collectors.joining(", ")));
        }
        if (threads > 1 && !provider.multithreaded()) {
            throw new IllegalArgumentException(
                    provider.name() + ": " + threads + " threads asked for, but its products use one; ask for 1");
        }
        int cores = Runtime.getRuntime().availableProcessors();
        if (threads > cores) {
            throw new IllegalArgumentException(
                    provider.name() + ": " + threads + " threads asked for, but this process may use " + cores
                            + (cores == 1 ? " core" : " cores") + "; ask for " + cores + " or fewer");
        }
    }
}
