package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.benchmarks.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party adds a backend by one jar on the class path, as in docs/add-a-backend.md. */
@Tag("long")
class ThirdPartyBackendTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void isListedAndPassesEveryCheck() throws IOException, InterruptedException {
        Path mine = DocumentedBackend.read().makeJar(folder);

        JarProcess backends = main(mine, "backends");
        assertThat(backends.exit()).as(backends.output()).isZero();
        assertThat(backends.output())
                .containsPattern("(?m)^mine +available +My library 1\\.0 +java +1 +float64 +in place");

        JarProcess check = main(mine, "check", "--backend", "mine");
        assertThat(check.exit()).as(check.output()).isZero();
        assertThat(check.output()).containsPattern("(?m)^mine: \\d{3} checks, all passed$");
    }

    @Test
    void isFoundOutWhereItIsWrong() throws IOException, InterruptedException {
        DocumentedBackend faulty = DocumentedBackend.read().with("alpha * sum + beta * before", "alpha * sum");
        JarProcess check = main(faulty.makeJar(folder), "check", "--backend", "mine");
        assertThat(check.exit()).as(check.output()).isEqualTo(1);
        assertThat(check.output())
                .containsPattern("(?m)^mine: FAILED +gemm")
                .containsPattern("(?m)^mine: \\d{3} checks, \\d+ failed$");
    }

    @Test
    void isMeasuredByJmhsOwnOptions() throws IOException, InterruptedException {
        JarProcess run = main(
                DocumentedBackend.read().makeJar(folder),
                "Gemm",
                "-p",
                "backend=mine",
                "-p",
                "m=8",
                "-p",
                "n=8",
                "-p",
                "k=8",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "100ms");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("(?m)^Gemm.multiply +mine +float64 +8 +8 +8 +n +n +1 +thrpt ");
    }

    private JarProcess main(Path mine, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("-cp", JarProcess.jar() + File.pathSeparator + mine, Main.class.getName()));
        command.addAll(List.of(arguments));
        return JarProcess.java(folder, command);
    }
}
