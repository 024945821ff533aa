package io.github.initbench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that interrupts its child does not depend on how this JVM was started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class InterruptibleProcessTest {

    /** Interrupts a child of its own, and prints how that ended. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            for (int i = 0; i < 2; i++) { // what was set for the first is undone
                Process child =
                        InterruptibleProcess.start(new ProcessBuilder("sh", "-c", "kill -INT $$; echo ignored"));
                System.out.println(
                        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8) + child.waitFor());
            }
            Process plain = new ProcessBuilder("sh", "-c", "kill -INT $$; echo ignored").start();
            System.out.print(new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trap '' INT", ":"})
    void endsByTheSignal(String before) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                before + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        Process parent = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(parent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(parent.waitFor()).isZero();
        assertThat(output).startsWith("130\n130\n");
        if (!before.equals(":")) {
            assertThat(output).as("else this proves nothing").endsWith("ignored\n");
        }
    }
}
