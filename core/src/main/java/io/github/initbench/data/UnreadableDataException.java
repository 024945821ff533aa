package io.github.initbench.data;

/** Data that cannot be read: one line that names the file, where in it, what was expected and what was found. */
public final class UnreadableDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadableDataException(String message) {
        super(message);
    }

    public UnreadableDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
