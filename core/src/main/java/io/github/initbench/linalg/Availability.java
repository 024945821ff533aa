package io.github.initbench.linalg;

/** The answer of {@link BackendProvider#probe()}: the backend works in this JVM, or why it does not. */
public sealed interface Availability {

    /** A real product came out right. */
    record Available() implements Availability {}

    /**
     * The backend cannot be used in this JVM.
     *
     * @param reason what went wrong, on one line
     * @param remedy what to do about it, on one line
     */
    record Unavailable(String reason, String remedy) implements Availability {}

    /**
     * Opens the backend in each dtype that it declares, one thread, and multiplies two matrices.
     *
     * @param remedy what to do where that fails, however it does, on one line
     */
    static Availability ofProducts(BackendProvider provider, String remedy) {
        try {
            for (Dtype dtype : provider.dtypes()) {
                try (Backend<?> backend = provider.open(new BackendOptions(1, dtype))) {
                    Backends.multiplyTwoByTwo(backend);
                }
            }
            return new Available();
        } catch (IllegalArgumentException e) {
            return new Unavailable(
                    provider.name() + ": refuses options that it declares: " + e.getMessage(),
                    "let dtypes() name what open accepts");
        } catch (RuntimeException | LinkageError e) {
            return new Unavailable(provider.name() + ": " + e, remedy);
        }
    }
}
