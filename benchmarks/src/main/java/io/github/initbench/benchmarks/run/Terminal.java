package io.github.initbench.benchmarks.run;

import java.io.Console;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether this process runs at a terminal, and questions to its user. */
public final class Terminal {

    private Terminal() {}

    /** Whether standard input and output are a terminal. */
    public static boolean isInteractive() {
        return console() != null;
    }

    /** The terminal's character set; empty where there is none. */
    public static Optional<Charset> charset() {
        @Nullable Console console = console();
        return console == null ? Optional.empty() : Optional.of(console.charset());
    }

    @SuppressWarnings("SystemConsoleNull") // up to Java 21 null means no terminal
    private static @Nullable Console console() {
        @Nullable Console console = System.console();
        if (console == null) {
            return null;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal"); // from Java 22 on a console need not be one
            return Boolean.TRUE.equals(isTerminal.invoke(console)) ? console : null;
        } catch (NoSuchMethodException e) {
            return console;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("console: cannot find out whether it is a terminal", e);
        }
    }

    /** Whether the user answers the question by y or yes; without a terminal the answer is no. */
    public static boolean agrees(String question) {
        @Nullable Console console = console();
        @Nullable String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        return answer != null
                && (answer.strip().toLowerCase(Locale.ROOT).equals("y")
                        || answer.strip().toLowerCase(Locale.ROOT).equals("yes"));
    }
}
