package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersGoRightAndTextLeft() {
        TextTable table = new TextTable(
                List.of("name", "speed", "note"),
                List.of(
                        List.of("a", "1.000", "x"),
                        List.of("b\uD83D\uDE00d", "1.235e+07", ""),
                        List.of("longer", "-", "one\r\ntwo")));
        assertThat(table.render()).isEqualTo("""
                        name        speed  note
                        a           1.000  x
                        b\uD83D\uDE00d     1.235e+07
                        longer          -  one?two
                        """);
    }

    @Test
    void aColumnWithoutNumbersGoesLeft() {
        assertThat(new TextTable(List.of("a", "b"), List.of(List.of("-", "1 to 2"), List.of("-", "1"))).render())
                .isEqualTo("a  b\n-  1 to 2\n-  1\n");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable(List.of("a"), List.of(List.of("1", "2"))))
                .withMessage("text table: expected 1 cells as in [a], found 2 in [1, 2]");
    }
}
