package io.github.initbench.benchmarks.worker;

/** A backend does not work on this machine; the message has the reason and the remedy. */
public final class BackendUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    BackendUnavailableException(String message) {
        super(message);
    }
}
