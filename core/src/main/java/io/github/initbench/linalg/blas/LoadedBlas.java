package io.github.initbench.linalg.blas;

import org.jspecify.annotations.Nullable;

/**
 * A native BLAS that this process has loaded, with what it reports of itself.
 *
 * @param blas its products
 * @param library its name
 * @param version its version
 * @param kernel the kernels in use
 * @param threads how many a product may use
 * @param copiesOnCall whether a call copies its arrays
 * @param warning what a reader of its figures must know, or null
 */
public record LoadedBlas(
        HeapBlas blas,
        String library,
        String version,
        String kernel,
        int threads,
        boolean copiesOnCall,
        @Nullable String warning) {}
