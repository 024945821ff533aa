package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that steers a terminal or a Markdown reader comes through. */
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\u0007", "\b", "\t", "\n", "\r", "\r\n", "\u001b", "\u007f", "\u0080", "\u0085", "\u009b",
                "\u009f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069"
            })
    void aLineShowsAQuestionMark(String unseen) {
        assertThat(Printable.line("a" + unseen + "b")).isEqualTo("a?b");
        assertThat(MarkdownTable.escape("a" + unseen + "b")).isEqualTo("a?b");
        assertThat(new TextTable(List.of("a" + unseen + "b"), List.of()).render())
                .isEqualTo("a?b\n");
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Printable.text("a\r\n\tb\u001b[31m\n\rc\u202e\u0085")).isEqualTo("a\r\n\tb?[31m\n?c??");
    }

    @Test
    void lettersOfAllKindsAreShown() {
        String letters = "é ß µ 漢字 עברית \uD83D\uDE00 \u00a0";
        assertThat(Printable.line(letters)).isEqualTo(letters);
        assertThat(Printable.text(letters)).isEqualTo(letters);
    }

    @Test
    void markdownShowsACellAsItIs() {
        assertThat(new MarkdownTable(List.of("a|b"), List.of(List.of("<b>*_~`[x](y)&lt;\\"))).render())
                .isEqualTo("| a\\|b |\n| --- |\n| &lt;b>\\*\\_\\~\\`\\[x\\](y)&amp;lt;\\\\ |\n");
    }
}
