package io.github.initbench.benchmarks.fork;

import io.github.initbench.reports.table.Status;

/** A trial has no result; the message is one line that gives the reason. The other trials go on. */
public final class TrialFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient ForkEnd end;

    public TrialFailedException(String message, Status status, Throwable cause) {
        this(message, status, ForkEnd.UNKNOWN, cause);
    }

    public TrialFailedException(String message, Status status, ForkEnd end, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.end = end;
    }

    /** How the process ended. */
    public ForkEnd end() {
        return end;
    }

    /** Failed, incorrect or timeout, for the row. */
    public Status status() {
        return status;
    }
}
