package io.github.initbench.benchmarks.cli;

import io.github.initbench.data.LoadProgress;
import java.io.PrintStream;
import java.util.Locale;

/** Tells a person that a large input is being read: a line every few seconds, and none for what is read at once. */
final class LoadingLine implements LoadProgress {

    private static final long NANOS_BETWEEN_LINES = 2_000_000_000L;

    private final PrintStream err;
    private long lastNanos = System.nanoTime();

    LoadingLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(String input, double share) {
        long now = System.nanoTime();
        if (share < 1.0 && now - lastNanos >= NANOS_BETWEEN_LINES) {
            lastNanos = now;
            err.println(String.format(Locale.ROOT, "reading %s: %.0f%%", input, 100.0 * share));
        }
    }
}
