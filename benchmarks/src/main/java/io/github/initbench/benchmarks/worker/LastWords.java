package io.github.initbench.benchmarks.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** What a process said beside its answers: the line that names an exception, if there is one, and the last few. */
final class LastWords {

    private static final int KEPT_LINES = 4;
    private static final Pattern EXCEPTION =
            Pattern.compile("(Exception in thread|Caused by: ).*|\\S+(Error|Exception): .*");

    private final Deque<String> last = new ArrayDeque<>();
    private String exception = "";

    void hear(String line) {
        String stripped = line.strip();
        if (EXCEPTION.matcher(stripped).matches()) {
            exception = stripped; // the last one named is the root cause
        }
        if (last.size() == KEPT_LINES) {
            last.removeFirst();
        }
        last.addLast(stripped);
    }

    /** To be appended to a message: empty where nothing was said. */
    @Override
    public String toString() {
        if (!exception.isEmpty()) {
            return "; it said: " + exception;
        }
        return last.isEmpty() ? "" : "; it said: " + String.join(" | ", last);
    }
}
