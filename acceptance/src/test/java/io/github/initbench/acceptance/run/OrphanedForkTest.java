package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.benchmarks.ProcessEnd;
import io.github.initbench.linalg.process.ProcessOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that is killed leaves no fork of JMH behind. */
class OrphanedForkTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("");

    @Test
    void itEndsWithTheRunner() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process runner = ProviderJvm.start(
                folder,
                FaultyProvider.class,
                List.of("-Djava.io.tmpdir=" + temporary),
                Map.of(FaultyProvider.FAULT, FaultyProvider.Fault.SLEEPS.name()),
                Main.class,
                List.of("--profile", "smoke", "--backend", FaultyProvider.NAME, "--only", "step", "--out", "run"));
        ProcessOutput output = ProcessOutput.of(runner);
        while (runner.isAlive() && !computes(temporary)) {
            Thread.sleep(20);
        }
        List<ProcessHandle> forks = runner.children().toList();
        runner.destroyForcibly().waitFor();
        assertThat(forks).as(output.text()).hasSize(1);
        try {
            assertThat(ProcessEnd.await(forks.get(0), LIMIT)).isTrue();
        } finally {
            forks.get(0).destroyForcibly();
        }
    }

    /** Whether a fork has reported which backend computes in it. */
    private static boolean computes(Path temporary) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.anyMatch(report -> Files.exists(report.resolve("backend.json")));
        }
    }
}
