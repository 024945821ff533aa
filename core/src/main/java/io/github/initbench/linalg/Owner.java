package io.github.initbench.linalg;

/**
 * What a backend's matrices belong to, until it is closed.
 *
 * @param <M> the library's matrices
 */
final class Owner<M extends Matrix> {

    private final String backend;
    private boolean closed;

    Owner(String backend) {
        this.backend = backend;
    }

    /** Whether it was open until now. */
    boolean close() {
        boolean wasOpen = !closed;
        closed = true;
        return wasOpen;
    }

    /** @throws IllegalStateException once it is closed */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException(backend + ": the backend is closed");
        }
    }

    /**
     * The library's own matrix.
     *
     * @throws IllegalArgumentException if it belongs to another backend; the message begins with the operation
     * @throws IllegalStateException once this is closed
     */
    M own(String operation, Owned<M> m) {
        requireOpen();
        if (m.owner != this) {
            throw new IllegalArgumentException(
                    operation + ": a " + Shapes.of(m) + " matrix belongs to another instance of " + backend);
        }
        return m.kernel;
    }

    /** Both are its own, as {@link #own}. */
    void require(String operation, Owned<M> one, Owned<M> another) {
        own(operation, one);
        own(operation, another);
    }

    /** All three are its own, as {@link #own}. */
    void require(String operation, Owned<M> one, Owned<M> another, Owned<M> third) {
        require(operation, one, another);
        own(operation, third);
    }
}
