package io.github.initbench.benchmarks.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.initbench.benchmarks.plan.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reports how far a run is, with the time left: at a terminal by a line a trial, to a program by a JSON object a line. */
public final class Progress {

    /** What reads the progress. */
    public enum Audience {
        /** A person at a terminal: every trial as it begins and ends. */
        TERMINAL,
        /** A file: what is wrong, and nothing else. */
        LOG,
        /** A program: every event as JSON. */
        PROGRAM
    }

    /** On Linux; elsewhere there is no such file. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // so that what a console cannot show stays readable for programs
            .build();

    private final PrintStream out;
    private final Audience audience;
    private boolean lineIsOpen;
    private String trial = "";

    public Progress(PrintStream out, Audience audience) {
        this.out = out;
        this.audience = audience;
    }

    /** A terminal, or a log where standard error, to which progress is written, is none. */
    public static Audience audience() {
        return audience(STANDARD_ERROR, Terminal.isInteractive());
    }

    /**
     * As above.
     *
     * @param standardError a link to what it is; missing where the system has none
     * @param interactive what decides then
     */
    static Audience audience(Path standardError, boolean interactive) {
        boolean terminal;
        try {
            String target = Files.readSymbolicLink(standardError).toString();
            terminal = target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) { // not Linux: standard input and output must do
            terminal = interactive;
        }
        return terminal ? Audience.TERMINAL : Audience.LOG;
    }

    void begin(int number, int of, Trial next, double secondsLeft) {
        long seconds = Math.round(Math.max(0, secondsLeft));
        String fork = next instanceof Trial.Jmh jmh ? " fork " + jmh.fork() : "";
        trial = next.kind() + fork;
        if (audience == Audience.PROGRAM) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("event", "begin");
            event.put("trial", number);
            event.put("of", of);
            event.put("what", trial);
            event.put("backend", next.backend());
            event.put("seconds_left", seconds);
            print(event);
        } else if (audience == Audience.TERMINAL) {
            out.printf(Locale.ROOT, "[%2d/%d, %d:%02d left] %s ... ", number, of, seconds / 60, seconds % 60, trial);
            out.flush();
            lineIsOpen = true;
        }
    }

    void end(String result, boolean ok) {
        if (audience == Audience.PROGRAM) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("event", "end");
            event.put("what", trial);
            event.put("ok", ok);
            event.put("result", result);
            print(event);
        } else if (audience == Audience.TERMINAL) {
            out.println(result);
        } else if (!ok) {
            out.println(trial + ": " + result);
        }
        lineIsOpen = false;
    }

    /** Writes a line of its own, also while a trial runs, and to every audience. */
    public void log(String line) {
        if (audience == Audience.PROGRAM) {
            print(Map.of("event", "message", "text", line));
            return;
        }
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
        out.println(line);
    }

    private void print(Map<String, Object> event) {
        try {
            out.println(JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress: cannot write " + event, e);
        }
        out.flush();
    }
}
