package io.github.initbench.benchmarks.worker;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A worker process ended badly, or was not started; the message describes how, with its last output. */
public final class WorkerFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;
    private final @Nullable Integer exitCode;
    private final @Nullable String remedy;

    /**
     * The failure of a process.
     *
     * @param message one line that describes how it failed
     * @param timeout whether it was killed because its time ran out
     * @param exitCode null where it is not known
     */
    public WorkerFailedException(String message, boolean timeout, @Nullable Integer exitCode) {
        this(message, timeout, exitCode, null);
    }

    private WorkerFailedException(
            String message, boolean timeout, @Nullable Integer exitCode, @Nullable String remedy) {
        super(message);
        this.timeout = timeout;
        this.exitCode = exitCode;
        this.remedy = remedy;
    }

    /** The failure of one that was not started, which is no fault of its backend. */
    static WorkerFailedException notStarted(String reason, String remedy) {
        return new WorkerFailedException(reason + "; " + remedy, false, null, remedy);
    }

    /** What to do where the process was not started; empty where it failed. The message ends with it. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
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
