package io.github.initbench.data;

import java.util.concurrent.TimeUnit;

/** Tells another listener at most every 200 ms, and always of the end, once. Confined to one thread. */
public final class ThrottledProgress implements LoadProgress {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LoadProgress listener;
    private long toldNanos = System.nanoTime();
    private boolean ended;

    public ThrottledProgress(LoadProgress listener) {
        this.listener = listener;
    }

    @Override
    public void at(String input, double share) {
        if (ended) {
            return;
        }
        long now = System.nanoTime();
        ended = share >= 1.0;
        if (ended || now - toldNanos >= INTERVAL_NANOS) {
            toldNanos = now;
            listener.at(input, Math.min(1.0, share));
        }
    }
}
