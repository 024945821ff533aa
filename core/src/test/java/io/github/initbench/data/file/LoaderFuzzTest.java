package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of every format, read in a JVM of 128 MB: what cannot be read is reported in one line, and nothing else happens. */
class LoaderFuzzTest {

    private static final int MUTATIONS = 16_000; // 1000 of each format
    private static final long LIMIT_SECONDS = 300;

    @Test
    void everyMutationIsReadableOrRefused(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = TestJvm.of(
                        List.of("-Xmx128m", "-Djava.awt.headless=true"),
                        LoaderFuzz.class,
                        Files.createDirectory(folder.resolve("files")).toString(),
                        System.getProperty("fuzz.seed", "1"),
                        System.getProperty("fuzz.mutations", String.valueOf(MUTATIONS)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String report = Files.readString(output, UTF_8);
        assertThat(process.exitValue()).as(report).isZero();
        assertThat(report.lines().filter(line -> line.matches("[^:]+: [1-9]\\d* readable, [1-9]\\d* refused")))
                .as(report)
                .hasSize(FuzzFormat.all().size());
    }
}
