package io.github.initbench.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.runner.Trial.Timing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void aForkIsALineWithTheTimeLeft() {
        Trial trial = new Trial.Jmh("Gemm.multiply", "ejml", Map.of("m", "64"), 2, new Timing(1, 1, 0.1), 1.0);
        progress.begin(3, 12, trial, 61.6);
        assertThat(text())
                .as("shown while it runs")
                .isEqualTo("[ 3/12, 1:02 left] Gemm.multiply ejml m=64 fork 2 ... ");
        progress.end("5 ops/s");
        assertThat(text()).isEqualTo("[ 3/12, 1:02 left] Gemm.multiply ejml m=64 fork 2 ... 5 ops/s\n");
    }

    @Test
    void aStudyHasNoFork() {
        progress.begin(1, 1, new Trial.Study("jblas", 4), -3.0);
        progress.end("ok");
        progress.say("a line");
        assertThat(text()).isEqualTo("[ 1/1, 0:00 left] study jblas ... ok\na line\n");
    }

    @Test
    void whatIsSaidMeanwhileHasALineOfItsOwn() {
        progress.begin(1, 1, new Trial.Study("jblas", 4), 0.0);
        progress.say("a line");
        progress.end("ok");
        assertThat(text()).isEqualTo("[ 1/1, 0:00 left] study jblas ... \na line\nok\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
