package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.socket.StartedProcesses;
import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run cleanly when this process is interrupted, by Ctrl-C or SIGTERM: the trial that runs is given up, the summary is made of
 * what was measured, and the exit code is the signal's own, 130 for Ctrl-C.
 *
 * <p>As a shutdown hook, as Java has no other portable way: it kills what was started meanwhile, and holds the end of the JVM until the run is closed.
 */
public final class Interruption implements Closeable {

    private static final long MAX_SECONDS = 30;
    private static final long KILL_EVERY_MILLIS = 20;

    /** In which a signal to the whole group, which ends a fork too, also reaches this process. */
    private static final long SIGNAL_MILLIS = 300;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StartedProcesses started = StartedProcesses.fromNow();
    private final Thread hook = new Thread(this::end, "interruption");

    private Interruption() {}

    /** From now on until it is closed. */
    public static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void end() {
        requested.countDown();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS);
        try {
            while (System.nanoTime() < end && !closed.await(KILL_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                started.kill(); // also what has just begun
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this process was interrupted. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** As {@link #requested}, where a fork has just failed: the signal may have reached it first. */
    boolean requestedJustNow() {
        try {
            return requested.await(SIGNAL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The run is over; the process may end. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // interrupted at this very moment: the hook finds it closed
            }
        }
    }
}
