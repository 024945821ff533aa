package io.github.initbench.benchmarks.worker;

import java.io.IOException;

/** A worker process ended badly; the message says how, with its last output. */
public final class WorkerFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;

    WorkerFailedException(String message, boolean timeout) {
        super(message);
        this.timeout = timeout;
    }

    /** Whether the process was killed because its time ran out. */
    public boolean isTimeout() {
        return timeout;
    }
}
