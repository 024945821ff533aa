package io.github.initbench.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.ProcessEnd;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted run ends what it has started, and nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no shell and no exec")
class InterruptionTest {

    private static final int SECONDS = 30;

    /** A job that writes as long as it lives: a killed one is there for isAlive until its parent has reaped it. */
    private static final String SCRIPT = "while sleep 0.1; do echo . >> written; done & echo $!; exec \"$@\"";

    /** Starts a process that does not end, and waits until it does. */
    static final class Run {
        private Run() {}

        @SuppressWarnings("try") // it acts by itself
        public static void main(String[] args) throws IOException, InterruptedException {
            try (Interruption interruption = Interruption.install()) {
                Process started = new ProcessBuilder("sleep", "1000").start();
                System.out.println(started.pid());
                started.waitFor();
            }
        }
    }

    @TempDir
    Path folder = Path.of("");

    /** A shell's background job is a child of what that shell executes in its place. */
    @Test
    void aJobOfTheShellThatBecameTheRunIsLeftAlone() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                SCRIPT,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        Process run = builder.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        ProcessHandle job = process(printed.readLine());
        try {
            ProcessHandle started = process(printed.readLine());
            run.destroy(); // SIGTERM
            assertThat(run.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(ProcessEnd.hasEnded(started)).isTrue();
            assertThat(run.exitValue()).isEqualTo(128 + 15);
            assertThat(writes()).as("the job lives").isTrue();
        } finally {
            job.destroyForcibly();
            run.destroyForcibly();
        }
    }

    private boolean writes() throws IOException, InterruptedException {
        long before = written();
        for (int i = 0; i < SECONDS * 10 && written() == before; i++) {
            Thread.sleep(100);
        }
        return written() > before;
    }

    /** What the job has written, in bytes; a run may be over before it has written at all. */
    private long written() throws IOException {
        Path file = folder.resolve("written");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
