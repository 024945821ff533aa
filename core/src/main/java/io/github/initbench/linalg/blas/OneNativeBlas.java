package io.github.initbench.linalg.blas;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The native BLAS of this process: the first that loads is the only one.
 *
 * <p>Two would take their settings from the same variables, keep threads that compete for the same cores, and may resolve each
 * other's symbols.
 */
public final class OneNativeBlas {

    private static final AtomicReference<@Nullable String> LOADED = new AtomicReference<>();

    private OneNativeBlas() {}

    /**
     * Runs the loader, unless a BLAS is loaded: if it is the same, nothing is left to do.
     *
     * @param backend whose message it is if this is refused
     * @param library the BLAS, for example "jblas's OpenBLAS"; backends over the same one name it alike
     * @param loader throws if it does not load; the process then stays without
     * @throws UnavailableException if another is loaded
     */
    public static void load(String backend, String library, Runnable loader) {
        synchronized (LOADED) {
            String loaded = LOADED.get();
            if (library.equals(loaded)) {
                return;
            }
            if (loaded != null) {
                throw new UnavailableException(
                        backend + ": this JVM has already loaded " + loaded
                                + ", and one native BLAS a process is the rule",
                        "run each such backend in a JVM of its own, as BackendJvm starts it");
            }
            loader.run();
            LOADED.set(library);
        }
    }
}
