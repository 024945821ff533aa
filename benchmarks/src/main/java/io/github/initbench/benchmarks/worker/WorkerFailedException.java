package io.github.initbench.benchmarks.worker;

import java.io.IOException;

/** A worker process ended badly; the message says how, with its last output. */
public final class WorkerFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    WorkerFailedException(String message) {
        super(message);
    }
}
