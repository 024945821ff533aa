package io.github.initbench.benchmarks;

import java.time.Duration;

/** Whether a process that is no child of this JVM has ended. */
public final class ProcessEnd {

    private static final long POLL_MILLIS = 20;

    private ProcessEnd() {}

    /** Waits until it has, at most for that long. */
    public static boolean await(ProcessHandle process, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!hasEnded(process) && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
        }
        return hasEnded(process);
    }

    /** An ended one counts as alive until its parent has reaped it, which a container's first process may never do; but it has no program. */
    public static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }
}
