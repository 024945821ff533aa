package io.github.initbench.benchmarks.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.ProcessEnd;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forks end with the process that started them, and nothing else does. */
class LifelineTest {

    private static final int SECONDS = 20;
    private static final String NONE = "-Dlifeline=none";

    private final List<ProcessHandle> started = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    /** Has a lifeline or, without its argument, none. */
    static final class Fork {
        private Fork() {}

        public static void main(String[] args) throws InterruptedException {
            Lifeline.hold();
            System.out.println("holds");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Starts a fork, prints its process id, and waits. */
    static final class Runner {
        private Runner() {}

        @SuppressWarnings("try") // the fork uses it
        public static void main(String[] args) throws IOException, InterruptedException {
            try (Lifeline lifeline = Lifeline.open()) {
                Process fork = jvm(lifeline.argument(), Fork.class).start();
                BufferedReader printed = lines(fork);
                printed.readLine();
                System.out.println(fork.pid());
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aForkEndsWithAKilledRunner() throws Exception {
        Process runner = start("-Djava.io.tmpdir=" + folder, Runner.class);
        ProcessHandle fork =
                ProcessHandle.of(Long.parseLong(lines(runner).readLine())).orElseThrow();
        started.add(fork);
        runner.destroyForcibly();
        assertThat(ProcessEnd.await(fork, Duration.ofSeconds(SECONDS))).isTrue();
    }

    @Test
    void ofAllThatThisJvmHasStartedTheForkAloneIsKilled() throws Exception {
        try (Lifeline lifeline = Lifeline.open()) {
            Process fork = start(lifeline.argument(), Fork.class);
            Process other = start(NONE, Fork.class);
            assertThat(lines(other).readLine()).isEqualTo("holds");
            assertThat(lines(fork).readLine()).isEqualTo("holds");
            lifeline.killForks();
            assertThat(fork.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void aForkThatHangsBeforeItConnectsIsKilledAndWhatWasThereBeforeIsNot() throws Exception {
        Process before = start(NONE, Fork.class);
        assertThat(lines(before).readLine()).isEqualTo("holds");
        try (Lifeline lifeline = Lifeline.open()) {
            Process hanging = start(NONE, Fork.class);
            lifeline.killForks();
            assertThat(hanging.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(before.isAlive()).isTrue();
        }
    }

    @Test
    void eachOfManyForksIsAccepted() throws Exception {
        try (Lifeline lifeline = Lifeline.open()) {
            for (int i = 0; i < 3; i++) {
                Process fork = start(lifeline.argument(), Fork.class);
                assertThat(lines(fork).readLine()).isEqualTo("holds");
                lifeline.killForks();
                assertThat(fork.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void aForkThatComesTooLateEndsWithAnError() throws Exception {
        String argument;
        try (Lifeline lifeline = Lifeline.open()) {
            argument = lifeline.argument();
        }
        Process late = jvm(argument, Fork.class).redirectErrorStream(true).start();
        assertThat(lines(late).lines().toList())
                .anyMatch(line -> line.contains("the one that started this fork is gone"));
        assertThat(late.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static ProcessBuilder jvm(String argument, Class<?> main) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                argument,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private Process start(String argument, Class<?> main) throws IOException {
        Process process = jvm(argument, main).start();
        started.add(process.toHandle());
        return process;
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
