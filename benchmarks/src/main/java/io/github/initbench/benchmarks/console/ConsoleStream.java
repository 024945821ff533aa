package io.github.initbench.benchmarks.console;

import io.github.initbench.reports.summary.Printable;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The console, to which no text from a file, a library or another process brings control characters: {@code println} of a text
 * prints exactly one line, {@code print} prints text of several. What writes bytes passes as it is, as JMH's own output does.
 */
public final class ConsoleStream extends PrintStream {

    private final PrintStream console;

    public ConsoleStream(PrintStream console) {
        super(console, true);
        this.console = console;
    }

    /** Whether what is printed goes to this process's standard output. */
    boolean isStandardOutput() {
        return console == System.out;
    }

    @Override
    public void println(@Nullable String line) {
        console.println(Printable.line(String.valueOf(line)));
    }

    @Override
    public void print(@Nullable String text) {
        console.print(Printable.text(String.valueOf(text)));
    }

    @Override
    public void print(@Nullable Object object) {
        print(String.valueOf(object));
    }

    @Override
    public void print(char[] characters) {
        print(String.valueOf(characters));
    }

    @Override
    public void print(char character) {
        print(String.valueOf(character));
    }
}
