package io.github.initbench.benchmarks.runner;

import io.github.initbench.reports.table.Status;

/** A trial has no result; the message is one line that gives the reason. The other trials go on. */
final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient ForkEnd end;

    TrialFailedException(String message, Status status, Throwable cause) {
        this(message, status, ForkEnd.UNKNOWN, cause);
    }

    TrialFailedException(String message, Status status, ForkEnd end, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.end = end;
    }

    /** How the process ended. */
    ForkEnd end() {
        return end;
    }

    /** Failed, incorrect or timeout, for the row. */
    Status status() {
        return status;
    }
}
