package io.github.initbench.linalg;

/**
 * What is asked of a backend when it is created.
 *
 * @param threads how many threads a product uses; at least 1
 * @param dtype the type of storage and arithmetic
 */
public record BackendOptions(int threads, Dtype dtype) {

    /** One thread, float64. */
    public static final BackendOptions DEFAULT = new BackendOptions(1, Dtype.FLOAT64);

    /**
     * For a library whose products use one thread.
     *
     * @param backend the provider's name
     * @throws IllegalArgumentException if another number is asked for
     */
    public void requireOneThread(String backend) {
        if (threads != 1) {
            throw new IllegalArgumentException(
                    backend + ": " + threads + " threads asked for, but its products use one; ask for 1");
        }
    }

    public BackendOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is below 1");
        }
    }
}
