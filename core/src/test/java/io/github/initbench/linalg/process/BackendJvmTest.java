package io.github.initbench.linalg.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a backend's JVM has from that which starts it, wherever that has it from. */
class BackendJvmTest {

    private static final List<String> OWN = List.of("-XX:+UseSerialGC", "-Xmx64m");

    /** Starts a backend's JVM with {@link #OWN}. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            System.exit(BackendJvm.command(
                            Backends.named("reference"), BackendOptions.DEFAULT, OWN, Child.class.getName(), List.of())
                    .inheritIO()
                    .start()
                    .waitFor());
        }
    }

    /** Prints its arguments. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> !argument.startsWith("--enable-native-access"))
                    .forEach(System.out::println);
        }
    }

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatItIsGivenItselfWinsOverTheEnvironment() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC -Dtool='a b'",
                "JDK_JAVA_OPTIONS", "-Xms128m -Djdk=1",
                "_JAVA_OPTIONS", "-Xmx256m -Dlast=1");
        assertThat(printed(folder, environment, List.of("-Dline=1", "-cp", System.getProperty("java.class.path"))))
                .as("each once, and its own last")
                .endsWith("-Dtool=a b", "-Djdk=1", "-Dline=1", "-Dlast=1", "-XX:+UseSerialGC", "-Xmx64m")
                .doesNotContain("-XX:+UseParallelGC", "-Xms128m", "-Xmx256m");
    }

    /** The colon separates class path entries. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name has a colon there")
    void theWorkingFoldersNameMayHaveAColon() throws IOException, InterruptedException {
        Path colon = Files.createDirectory(folder.resolve("a:b")).toRealPath();
        String relative = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> colon.relativize(Path.of(entry).toAbsolutePath()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(printed(colon, Map.of(), List.of("-Dline=1", "-cp", relative)))
                .endsWith("-Dline=1", "-XX:+UseSerialGC", "-Xmx64m");
    }

    private static List<String> printed(Path in, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .directory(in.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(arguments);
        builder.command().add(Parent.class.getName());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
