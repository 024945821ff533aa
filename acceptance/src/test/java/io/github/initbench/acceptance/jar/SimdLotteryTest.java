package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/simd-lottery, where there is a python3. */
class SimdLotteryTest {

    private static final PythonScript SCRIPT = new PythonScript("simd-lottery");
    private static final Path PUBLISHED = Path.of("..", "docs", "measurements", "simd-lottery");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void python3() throws InterruptedException {
        PythonScript.assumePython();
    }

    /** The report that docs show is what its measurements give. */
    @Test
    void thePublishedReportFollowsFromItsMeasurements() throws IOException, InterruptedException {
        for (String file : List.of("passes.csv", "run.txt")) {
            Files.copy(PUBLISHED.resolve(file), folder.resolve(file));
        }
        JarProcess report = SCRIPT.run(folder, List.of("--report", "--out", folder.toString()));
        assertThat(report.exit()).as(report.output()).isZero();
        assertThat(folder.resolve("report.md")).hasSameTextualContentAs(PUBLISHED.resolve("report.md"));
    }

    /**
     * A minute: one JVM, at rest and busy. No other passes follow the first: beside other tests C2 may take longer over them than the
     * script waits.
     */
    @Tag("long")
    @Test
    void aJvmOfEachLoad() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        JarProcess run = SCRIPT.run(
                folder,
                List.of(
                        "--jdks",
                        System.getProperty("java.home"),
                        "--jvms",
                        "1",
                        "--others",
                        "0",
                        "--jar",
                        JarProcess.jar().toString(),
                        "--out",
                        out.toString()));
        assertThat(run.exit()).as(run.output()).isZero();
        try (Stream<String> rows = Files.lines(out.resolve("passes.csv"))) {
            assertThat(rows).hasSize(1 + (1 + 5) + 1); // header; first and timed passes; the busy JVM times nothing
        }
        assertThat(run.output()).contains("| at rest | 1 | 0 |").contains("| busy | 1 | 0 |");
    }
}
