package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Of all that a process prints what tells why it ended. */
class LastWordsTest {

    @Test
    void nothingPrintedIsNothingTold() throws InterruptedException {
        assertThat(of("\n \n")).isEmpty();
    }

    @Test
    void theLastLines() throws InterruptedException {
        assertThat(of("one\ntwo\nthree\nfour\nfive without an end"))
                .isEqualTo("; it printed: two | three | four | five without an end");
    }

    @Test
    void theRootCauseGoesFirst() throws InterruptedException {
        assertThat(of("Exception in thread \"main\" java.lang.IllegalStateException: why\n\tat X.main(X.java:1)\n"
                        + "Caused by: java.io.IOException: really why\n" + "line\n".repeat(9)))
                .isEqualTo("; it printed: Caused by: java.io.IOException: really why");
    }

    @Test
    void aLineWithoutAnEndIsCut() throws InterruptedException {
        assertThat(of("x".repeat(10_000_000))).isEqualTo("; it printed: " + "x".repeat(500));
    }

    private static String of(String output) throws InterruptedException {
        LastWords words = LastWords.of(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)));
        words.awaitEnd(Duration.ofMinutes(1));
        return words.toString();
    }
}
