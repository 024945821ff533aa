package io.github.initbench.benchmarks.console;

import io.github.initbench.dataset.LoadProgress;
import java.io.PrintStream;
import java.util.Locale;

/** A line that shows a person how far a large input has been read. */
public record LoadingLine(PrintStream err) implements LoadProgress {

    @Override
    public void at(String input, double share) {
        err.println(String.format(Locale.ROOT, "reading %s: %.0f%%", input, 100.0 * share));
    }
}
