package io.github.initbench.linalg;

import org.jspecify.annotations.Nullable;

/**
 * What really computes: read back from the library where it can say, not from what was requested.
 *
 * @param backend the provider's name, the key in tables
 * @param library the library's name
 * @param version the library's version
 * @param kernel the kernel in use, for example OpenBLAS's core name; "java" where the JIT compiler decides
 * @param threads the threads that one product may use
 * @param dtype the type of storage and arithmetic
 * @param copiesOnCall whether a call copies its operands, for example across JNI
 * @param warning what a reader of its figures must know, on one line with the remedy, for example that the kernel is not the CPU's; null
 *     where there is nothing
 */
public record BackendInfo(
        String backend,
        String library,
        String version,
        String kernel,
        int threads,
        Dtype dtype,
        boolean copiesOnCall,
        @Nullable String warning) {

    /** One without a warning. */
    public BackendInfo(
            String backend,
            String library,
            String version,
            String kernel,
            int threads,
            Dtype dtype,
            boolean copiesOnCall) {
        this(backend, library, version, kernel, threads, dtype, copiesOnCall, null);
    }
}
