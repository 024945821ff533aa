package io.github.initbench.benchmarks.runner;

import io.github.initbench.reports.table.Status;

/** A trial has no result; the message is one line that says why. The other trials go on. */
final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Status status;

    TrialFailedException(String message, Status status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Failed, incorrect or timeout, for the row. */
    Status status() {
        return status;
    }
}
