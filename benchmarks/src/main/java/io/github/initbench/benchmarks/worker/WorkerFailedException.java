package io.github.initbench.benchmarks.worker;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A worker process ended badly; the message says how, with its last output. */
public final class WorkerFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;
    private final @Nullable Integer exitCode;

    /**
     * The failure of a process.
     *
     * @param message one line that says how it failed
     * @param timeout whether it was killed because its time ran out
     * @param exitCode null where it is not known
     */
    public WorkerFailedException(String message, boolean timeout, @Nullable Integer exitCode) {
        super(message);
        this.timeout = timeout;
        this.exitCode = exitCode;
    }

    /** Of the process; null where it is not known. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }

    /** Whether the process was killed because its time ran out. */
    public boolean isTimeout() {
        return timeout;
    }
}
