package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.worker.WorkerFailedException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a fork's process ended.
 *
 * @param exitCode as the operating system states it; null where it is not known
 * @param signal that killed it, by name; null where none did
 */
public record ForkEnd(@Nullable Integer exitCode, @Nullable String signal) {

    /** Of a fork that left no word. */
    public static final ForkEnd UNKNOWN = new ForkEnd(null, null);

    private static final Pattern EXIT_CODE = Pattern.compile("forked VM failed with exit code (\\d+)");

    /** Java states the end by a signal as 128 and its number. */
    private static final int SIGNALS_FROM = 128;

    private static final int MAX_SIGNAL = 64;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"));

    /** As read from JMH's output. */
    public static ForkEnd of(String log) {
        Matcher found = EXIT_CODE.matcher(log);
        Integer code = null;
        while (found.find()) {
            code = Integer.valueOf(found.group(1));
        }
        return code == null ? UNKNOWN : new ForkEnd(code, signal(code));
    }

    /** Of a worker's process, where it is known. */
    public static ForkEnd of(Exception e) {
        Integer code = e instanceof WorkerFailedException failure ? failure.exitCode() : null;
        return code == null ? UNKNOWN : new ForkEnd(code, signal(code));
    }

    private static @Nullable String signal(int exitCode) {
        int number = exitCode - SIGNALS_FROM;
        return number > 0 && number <= MAX_SIGNAL ? NAMES.getOrDefault(number, "signal " + number) : null;
    }

    /** "exit code 137, SIGKILL"; empty where nothing is known. */
    @Override
    public String toString() {
        if (exitCode == null) {
            return "";
        }
        return "exit code " + exitCode + (signal == null ? "" : ", " + signal);
    }
}
