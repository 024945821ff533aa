package io.github.initbench.benchmarks.runner;

/** A trial has no result; the message is one line that says why. The other trials go on. */
final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    TrialFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
