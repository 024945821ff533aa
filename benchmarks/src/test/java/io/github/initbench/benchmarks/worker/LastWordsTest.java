package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of all that a process prints, the lines that show why it ended. */
class LastWordsTest {

    @Test
    void nothingPrintedHasNoLastWords() {
        assertThat(LastWords.of("\n \n")).isEmpty();
    }

    @Test
    void theLastLines() {
        assertThat(LastWords.of("one\ntwo\nthree\nfour\nfive without an end"))
                .isEqualTo("; it printed: two | three | four | five without an end");
    }

    @Test
    void theRootCauseGoesFirst() {
        assertThat(LastWords.of("Exception in thread \"main\" java.lang.IllegalStateException: why\n"
                        + "\tat X.main(X.java:1)\nCaused by: java.io.IOException: really why\n" + "line\n".repeat(9)))
                .isEqualTo("; it printed: Caused by: java.io.IOException: really why");
    }

    @Test
    void aLongLineIsCut() {
        assertThat(LastWords.of("x".repeat(10_000))).isEqualTo("; it printed: " + "x".repeat(500));
    }
}
