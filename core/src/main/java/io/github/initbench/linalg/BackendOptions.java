package io.github.initbench.linalg;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a backend is to be when it is created.
 *
 * @param threads how many threads a product uses; at least 1
 * @param dtype the type of storage and arithmetic
 */
public record BackendOptions(int threads, Dtype dtype) implements Serializable {

    /** One thread, float64. */
    public static final BackendOptions DEFAULT = new BackendOptions(1, Dtype.FLOAT64);

    public BackendOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is below 1; use 1 or more");
        }
    }

    /**
     * Refuses what the provider's library cannot do, or this machine does not have.
     *
     * @throws IllegalArgumentException if it has no such dtype, its products use one thread and more are requested, or this process may use
     *     fewer cores
     */
    public void requireSupportedBy(BackendProvider provider) {
        lackedBy(provider).ifPresent(lack -> {
            throw new IllegalArgumentException(provider.name() + ": " + lack.reason() + "; " + lack.remedy());
        });
        requireCores(provider.name());
    }

    /** What of these options the provider's library does not have; empty where it has all. */
    public Optional<Availability.Unavailable> lackedBy(BackendProvider provider) {
        if (!provider.dtypes().contains(dtype)) {
            String others = provider.dtypes().stream().sorted().map(Dtype::key).collect(Collectors.joining(", "));
            return Optional.of(new Availability.Unavailable("has no " + dtype.key(), "available: " + others));
        }
        if (threads > 1 && !provider.multithreaded()) {
            return Optional.of(
                    new Availability.Unavailable(threads + " threads requested, but its products use one", "use 1"));
        }
        return Optional.empty();
    }

    /**
     * Refuses more threads than this process may use cores.
     *
     * @param user whose threads they would be: the message begins with it
     * @throws IllegalArgumentException if there are fewer cores
     */
    public void requireCores(String user) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (threads > cores) {
            throw new IllegalArgumentException(user + ": " + threads + " threads requested, but this process may use "
                    + cores + (cores == 1 ? " core" : " cores") + "; use " + cores + " or fewer");
        }
    }
}
