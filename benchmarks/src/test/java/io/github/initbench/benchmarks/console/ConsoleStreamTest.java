package io.github.initbench.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** However something is printed, no control character reaches the console. */
class ConsoleStreamTest {

    private static final String RED = "\u001b[31m";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ConsoleStream console = new ConsoleStream(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private void assertPrinted(String expected) {
        assertThat(bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo(expected);
    }

    @Test
    void aLineIsOneLine() {
        console.println("class é\nof " + RED + "red");
        console.println((String) null);
        assertPrinted("class é?of ?[31mred\nnull\n");
    }

    @Test
    void aTextHasItsLines() {
        console.print("one\n two" + RED + "\n");
        console.print('\u009b');
        console.print(new char[] {'\b', '\n'});
        console.print((Object) RED);
        console.append("\0\n");
        console.printf(Locale.ROOT, "%s %d%%%n", RED, 5);
        assertPrinted("one\n two?[31m\n??\n?[31m?\n?[31m 5%\n");
    }

    @Test
    void aStackTraceIsLaidOutInLines() {
        new IOException("bad\rname").printStackTrace(console);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("java.io.IOException: bad?name")
                .contains("\tat ");
    }
}
