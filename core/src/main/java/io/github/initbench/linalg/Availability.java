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
}
