package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of x86-64 Linux where Java names another architecture, so that each library looks for its native part in vain. */
class ForeignPlatformTest {

    private static final String FOREIGN = "-Dos.arch=aarch64";
    private static final List<String> PURE_JAVA =
            List.of("reference", "ejml", "ejml-block", "ejml-mt", "ojalgo", "simd");
    private static final List<String> NATIVE = List.of("jblas", "jblas-tuned", "mkl", "openblas", "openblas-ffm");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void onThePlatformOfTheJar() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Linux");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "x86-64");
    }

    @Test
    void eachNativeBackendIsOneLineAndTheOthersRun() throws IOException, InterruptedException {
        JarProcess backends = foreign("backends");
        assertThat(backends.exit()).as(backends.output()).isZero();
        List<String> lines = backends.output().lines().toList();
        assertThat(lines.get(0)).startsWith("CPU: unknown; this process may use ");
        for (String backend : PURE_JAVA) {
            assertThat(lines).anyMatch(line -> line.matches(backend + " +available .*"));
        }
        for (String backend : NATIVE) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(backend + " is unavailable: "))
                    .hasSize(1);
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("WARNING: machine: "))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("com/sun/jna/linux-aarch64", "build benchmarks.jar on this system"));
        assertThat(lines).hasSize(1 + 1 + PURE_JAVA.size() + 2 * NATIVE.size() + 1);
    }

    @Test
    void aRunReportsOnceWhatItCannotReadAndEndsWell() throws IOException, InterruptedException {
        JarProcess run = foreign("--profile", "smoke", "--backend", "ejml", "--only", "step", "--out", "run");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output().lines())
                .filteredOn(line -> line.contains("machine: its processor"))
                .hasSize(1);
        JsonNode environment = new ObjectMapper()
                .readTree(folder.resolve("run").resolve("environment.json").toFile());
        assertThat(environment.path("machine_id").isNull()).isTrue();
        assertThat(environment.path("machine").isNull()).isTrue();
        assertThat(environment.path("operating_system").path("family").asText()).isEqualTo("Linux");
    }

    private JarProcess foreign(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(FOREIGN, "-jar", JarProcess.jar().toString()));
        command.addAll(List.of(arguments));
        return JarProcess.java(folder, command);
    }
}
