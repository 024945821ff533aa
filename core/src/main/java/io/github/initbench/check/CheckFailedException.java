package io.github.initbench.check;

/** A check found something wrong; the message says what, with the values. */
final class CheckFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckFailedException(String message) {
        super(message);
    }
}
