package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/speed-of-light, where there is a python3: its arithmetic, and that it understands the jar. */
class SpeedOfLightTest {

    private static final PythonScript SCRIPT = new PythonScript("speed-of-light");
    private static final String ABSENT = "no-such-program";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void python3() throws InterruptedException {
        PythonScript.assumePython();
    }

    @Test
    void theArithmetic() throws IOException, InterruptedException {
        assertThat(run(List.of("--self-test")).exit()).isZero();
    }

    @Tag("long")
    @Test
    void aRunLeavesItsTablesAndWhatIsMissingIsNotMet() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        JarProcess quick = run(List.of(
                "--quick",
                "--only",
                "small,cats",
                "--backends",
                "ejml",
                "--python",
                ABSENT,
                "--cc",
                ABSENT,
                "--java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--jar",
                JarProcess.jar().toString(),
                "--out",
                out.toString()));
        assertThat(quick.exit()).as(quick.output()).isZero();
        assertThat(quick.output()).contains("NumPy: not measured").contains(ABSENT + " is not installed");
        assertThat(Files.readString(out.resolve("ratios.csv")))
                .contains("best backend / the fastest products (ejml)")
                .containsPattern("cats,1,ejml,best backend / reading X twice in C,,ratio,at most,1.5,not measured");
        assertThat(Files.readAllLines(out.resolve("measurements.csv"))).hasSize(1 + 3 + 3 + 3);
        assertThat(folder.resolve("reports")).as("the jar's own tables").doesNotExist();
        assertThat(run(List.of("--table", out.toString())).output()).contains("64-64-64-64-1");
    }

    private JarProcess run(List<String> arguments) throws IOException, InterruptedException {
        return SCRIPT.run(folder, arguments);
    }
}
