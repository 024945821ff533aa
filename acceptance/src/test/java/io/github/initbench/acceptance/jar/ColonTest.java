package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar in a folder whose name has a colon, which separates class path entries: workers and forks start there too. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name has a colon there")
class ColonTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study --init he --iterations 20 --record-every 10 --backend ejml,jblas",
                "Gemm -p backend=jblas -p m=8 -p n=8 -p k=8 -f 1 -wi 0 -i 1 -r 50ms"
            })
    void whatIsStartedThereRuns(String arguments) throws IOException, InterruptedException {
        Path colon = Files.createDirectory(folder.resolve("a:b"));
        Files.copy(JarProcess.jar(), colon.resolve("benchmarks.jar"));
        Path temporary = Files.createDirectory(colon.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary, "-jar", "benchmarks.jar"));
        command.addAll(List.of(arguments.split(" ", -1)));
        JarProcess run = JarProcess.java(colon, command);
        assertThat(run.exit()).as(run.output()).isZero();
    }
}
