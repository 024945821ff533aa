package io.github.initbench.benchmarks.runner;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person how far a run is: one line a trial, with the time left. */
public final class Progress {

    private final PrintStream out;
    private boolean lineIsOpen;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void begin(int number, int of, Trial trial, double secondsLeft) {
        long seconds = Math.round(Math.max(0, secondsLeft));
        String fork = trial instanceof Trial.Jmh jmh ? " fork " + jmh.fork() : "";
        out.printf(
                Locale.ROOT,
                "[%2d/%d, %d:%02d left] %s%s ... ",
                number,
                of,
                seconds / 60,
                seconds % 60,
                trial.kind(),
                fork);
        out.flush();
        lineIsOpen = true;
    }

    void end(String result) {
        out.println(result);
        lineIsOpen = false;
    }

    /** A line of its own, also while a trial runs. */
    void say(String line) {
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
        out.println(line);
    }
}
