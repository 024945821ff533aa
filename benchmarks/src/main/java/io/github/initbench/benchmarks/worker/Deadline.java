package io.github.initbench.benchmarks.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something once, should the time run out before it is closed: what hangs in native code cannot be interrupted. */
public final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService timer;
    private volatile boolean passed;

    private Deadline(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Starts the time; the action runs on a thread of its own, typically killing a process. */
    public static Deadline after(Duration time, Runnable action) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "deadline");
            thread.setDaemon(true);
            return thread;
        });
        Deadline deadline = new Deadline(timer);
        var unused = timer.schedule(
                () -> {
                    deadline.passed = true;
                    action.run();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        return deadline;
    }

    /** Whether the time ran out. */
    public boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
