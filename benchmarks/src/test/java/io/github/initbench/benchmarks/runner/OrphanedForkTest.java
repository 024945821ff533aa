package io.github.initbench.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.ProcessEnd;
import io.github.initbench.benchmarks.runner.FaultyProvider.Fault;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.ProcessOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that is killed leaves no fork of JMH behind. */
class OrphanedForkTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("");

    /** Runs one fork of a step on {@link FaultyProvider}; the argument is the folder of its report. */
    static final class Run {
        private Run() {}

        public static void main(String[] args) throws IOException, TrialFailedException {
            Trial.Jmh step = new Trial.Jmh(
                    "ForwardBackward.step",
                    FaultyProvider.NAME,
                    Map.of("layers", "2-10-5-1", "batch", "300"),
                    1,
                    new Trial.Timing(0, 0.1, 1, 0.1),
                    1000);
            RunSettings settings = RunSettings.of("smoke", BackendOptions.DEFAULT);
            JmhFork.run(step, settings, Path.of(args[0]), Optional.empty());
        }
    }

    @Test
    void itEndsWithTheRunner() throws Exception {
        Path report = Files.createDirectory(folder.resolve("report"));
        Process runner = ProviderJvm.start(
                folder,
                FaultyProvider.class,
                List.of("-Djava.io.tmpdir=" + folder),
                Map.of(FaultyProvider.FAULT, Fault.SLEEPS.name()),
                Run.class,
                List.of(report.toString()));
        ProcessOutput output = ProcessOutput.of(runner);
        while (runner.isAlive() && !Files.exists(report.resolve("backend.json"))) {
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
}
