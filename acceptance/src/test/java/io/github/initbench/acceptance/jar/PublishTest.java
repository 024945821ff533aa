package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** scripts/publish on a run of the jar: all of the report or nothing, and one line with the reason. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a bash script")
class PublishTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path run = Path.of("");

    @TempDir
    private Path published = Path.of("");

    @BeforeAll
    static void smallRun() throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-jar", JarProcess.jar().toString()));
        arguments.addAll(List.of(
                "--profile",
                "smoke",
                "--backend",
                "ejml",
                "--only",
                "Initializer",
                "--out",
                folder.resolve("run").toString()));
        JarProcess measured = JarProcess.java(folder, arguments);
        assertThat(measured.exit()).as(measured.output()).isZero();
        run = folder.resolve("run");
        Files.writeString(run.resolve("notes.csv"), "not the run's\n");
    }

    @Test
    void theTablesTheEnvironmentAndTheSummaryArePublishedOnce() throws IOException, InterruptedException {
        Script first = publish(run, "small");
        assertThat(first.exit()).as(first.output()).isZero();
        try (Stream<Path> files = Files.list(published.resolve("small"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "confusion.csv",
                            "dataset.csv",
                            "environment.json",
                            "loss-curve.csv",
                            "machine.csv",
                            "study.csv",
                            "summary.csv",
                            "summary.md",
                            "throughput.csv",
                            "time-to-loss.csv",
                            "trials.csv");
        }
        assertThat(published.resolve("small").resolve("throughput.csv"))
                .hasSameBinaryContentAs(run.resolve("throughput.csv"));
        requireRefusal(publish(run, "small"), "small exists; take another name");
        assertOnly("small");
    }

    @Test
    void whatIsNotFitIsNotPublished() throws IOException, InterruptedException {
        requireRefusal(publish(folder.resolve("absent"), "small"), "absent' is no folder");
        requireRefusal(publish(run, "../small"), "'../small' is no name");
        Path cut = copy("cut");
        Files.delete(cut.resolve("journal.jsonl"));
        requireRefusal(publish(cut, "cut"), "did not come to its end");
        Path failed = copy("failed");
        Path table = failed.resolve("trials.csv");
        Files.writeString(table, Files.readString(table).replace(",ok,", ",failed,"));
        requireRefusal(publish(failed, "failed"), "has rows with status failed: 1");
        assertOnly();

        Script allowed = publish(failed, "failed", "--allow-failed");
        assertThat(allowed.exit()).as(allowed.output()).isZero();
        assertOnly("failed");
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(published.resolveSibling(published.getFileName() + "-" + name));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(published)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder(names);
        }
    }

    private static void requireRefusal(Script script, String why) {
        assertThat(script.exit()).as(script.output()).isEqualTo(2);
        assertThat(script.output().lines()).as(script.output()).hasSize(1);
        assertThat(script.output()).contains(why);
    }

    private record Script(int exit, String output) {}

    private Script publish(Path from, String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "../scripts/publish", from.toString(), name));
        command.addAll(List.of("--to", published.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES); // by which the JVM would print
        builder.environment().put("INITBENCH_JAR", JarProcess.jar().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script(process.waitFor(), output);
    }
}
