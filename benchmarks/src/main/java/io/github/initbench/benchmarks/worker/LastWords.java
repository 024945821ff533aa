package io.github.initbench.benchmarks.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * What a process prints: read to its end, so that the process never waits for a reader, and of it kept the line that names an exception, if there
 * is one, and the last few.
 */
final class LastWords {

    private static final int LINES = 4;
    private static final int LINE_LENGTH = 500; // what a line has beyond is dropped
    private static final Pattern EXCEPTION =
            Pattern.compile("(Exception in thread|Caused by: ).*|\\S+(Error|Exception): .*");

    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private String exception = "";
    private final Thread reader;

    private LastWords(InputStream output) {
        this.reader = new Thread(() -> readAll(output), "output");
        reader.setDaemon(true);
    }

    /** Reads from now on, on a thread of its own. */
    static LastWords of(InputStream output) {
        LastWords words = new LastWords(output);
        words.reader.start();
        return words;
    }

    private void readAll(InputStream output) {
        char[] chars = new char[8192];
        try (Reader text = new InputStreamReader(output, StandardCharsets.UTF_8)) {
            for (int count = text.read(chars); count >= 0; count = text.read(chars)) {
                add(chars, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the output of a process could not be read", e);
        }
        endLine();
    }

    private synchronized void add(char[] chars, int count) {
        for (int i = 0; i < count; i++) {
            if (chars[i] == '\n') {
                endLine();
            } else if (line.length() < LINE_LENGTH) {
                line.append(chars[i]);
            }
        }
    }

    private synchronized void endLine() {
        String ended = line.toString().strip();
        line.setLength(0);
        if (ended.isEmpty()) {
            return;
        }
        if (EXCEPTION.matcher(ended).matches()) {
            exception = ended; // the last one named is the root cause
        }
        if (last.size() == LINES) {
            last.removeFirst();
        }
        last.addLast(ended);
    }

    /** Waits for the end of the output of a process that has ended; not for long, as another that it started may still hold it. */
    void awaitEnd(Duration limit) throws InterruptedException {
        reader.join(limit.toMillis());
    }

    /** To be appended to a message: empty where nothing was printed. */
    @Override
    public synchronized String toString() {
        if (!exception.isEmpty()) {
            return "; it printed: " + exception;
        }
        return last.isEmpty() ? "" : "; it printed: " + String.join(" | ", last);
    }
}
