package io.github.initbench.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadingLineTest {

    @Test
    void nameAndPercentage() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new LoadingLine(new PrintStream(err, true, StandardCharsets.UTF_8)).at("data/a.csv", 0.375);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("reading data/a.csv: 38%" + System.lineSeparator());
    }
}
