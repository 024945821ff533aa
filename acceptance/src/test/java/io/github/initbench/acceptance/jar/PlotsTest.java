package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Images from the built jar. */
class PlotsTest {

    @TempDir
    Path folder = Path.of("");

    private List<String> study(Path plots, Path temporary) {
        return List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JarProcess.jar().toString(),
                "study",
                "--init",
                "he,orthogonal",
                "--iterations",
                "20",
                "--record-every",
                "10",
                "--plots",
                plots.toString());
    }

    @Test
    void theTablesThatWereNotRequestedAreGone() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path plots = folder.resolve("plots");
        JarProcess run = JarProcess.java(folder, study(plots, temporary));
        assertThat(run.exit()).as(run.output()).isZero();
        try (Stream<Path> images = Files.list(plots)) {
            assertThat(images.map(file -> file.getFileName().toString()))
                    .hasSize(2 * (2 + 2 + 1 + 2 + 1))
                    .allMatch(name -> name.endsWith(".png") || name.endsWith(".svg"));
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("initbench-study")))
                    .isEmpty();
        }
    }

    /** Fontconfig has no fonts, as on a server without any. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere fonts are the system's own")
    void withoutFontsThereIsOneLineAndNoImage() throws IOException, InterruptedException {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path plots = folder.resolve("plots");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Duser.home=" + folder),
                        study(plots, folder).stream())
                .toList());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES); // they make a JVM print
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        assertThat(output)
                .hasLineCount(1)
                .startsWith("plots: Java finds no fonts on this machine")
                .contains("apt-get install fontconfig fonts-dejavu-core");
        assertThat(plots).doesNotExist();
    }
}
