package io.github.initbench.linalg;

/**
 * What is asked of a backend when it is created.
 *
 * @param threads the most threads that a product may use; at least 1
 * @param dtype the type of storage and arithmetic
 */
public record BackendOptions(int threads, Dtype dtype) {

    /** One thread, float64. */
    public static final BackendOptions DEFAULT = new BackendOptions(1, Dtype.FLOAT64);

    public BackendOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is below 1");
        }
    }
}
