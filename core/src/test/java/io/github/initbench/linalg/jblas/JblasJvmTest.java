package io.github.initbench.linalg.jblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How jblas loads, and how it does not, each time in a JVM of its own. Where jblas is required, nothing is skipped. */
class JblasJvmTest {

    @BeforeAll
    static void available() {
        List<String> fields = run(Map.of(), List.of(), "probe");
        boolean required = Arrays.asList(
                        System.getProperty("required.backends", "jblas").split(",", -1))
                .contains("jblas");
        if (required) {
            assertThat(fields).containsExactly("available");
        } else {
            assumeTrue(fields.equals(List.of("available")), fields::toString);
        }
    }

    /** Nowhere to extract a native library to, JNA's own neither: it would create a cache in the home folder. */
    @Test
    void missingTemporaryFolderIsAnAnswerNotAnException(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        String home = noFolder.resolve("home").toString();
        List<String> fields = run(
                Map.of("HOME", home, "XDG_CACHE_HOME", home),
                List.of("-Djava.io.tmpdir=" + folder.resolve("missing"), "-Duser.home=" + home),
                "probe");
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("jblas: ").hasSizeGreaterThan("jblas: ".length());
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    /** JNA has its cache under the home folder: then it is jblas's own library that finds no place. */
    @Test
    void missingTemporaryFolderIsAnAnswerWhereJnaHasAnother(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        List<String> fields = run(Map.of(), List.of("-Djava.io.tmpdir=" + missing, "-Djna.tmpdir=" + folder), "probe");
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("jblas: ").contains(missing + ", which does not exist");
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    /** Without our copy of libgfortran the system's serves; without both, the answer must come before jblas crashes the JVM. */
    @Test
    void missingFortranRuntimeIsAnAnswerNotACrash() {
        List<String> fields = run(Map.of(), List.of(), JblasJvmTest::withoutOpenblasJar, "probe");
        if (!fields.equals(List.of("available"))) {
            assertThat(fields.get(0)).isEqualTo("unavailable");
            assertThat(fields.get(1)).startsWith("jblas: libgfortran.so.5").hasSizeLessThan(250);
            assertThat(fields.get(2)).contains("org.bytedeco:openblas");
        }
    }

    private static void withoutOpenblasJar(List<String> command) {
        int at = command.indexOf("-cp") + 1;
        command.set(
                at,
                Arrays.stream(command.get(at).split(File.pathSeparator, -1))
                        .filter(entry -> !entry.contains("openblas"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    @Test
    void secondThreadIsRefused() {
        assertThat(run(Map.of(), List.of(), "create", "2"))
                .containsExactly("refused", "jblas: 2 threads asked for, but its products use one; ask for 1");
    }

    /** Read back from the library, not from the variable: "Haswell" in OpenBLAS's spelling whatever that of the variable. */
    @Test
    void kernelIsTheOneAskedFor() {
        List<String> fields = run(Map.of("OPENBLAS_CORETYPE", "HASWELL"), List.of(), "create", "1");
        assertThat(fields).hasSize(4).startsWith("created", "1.2.5").endsWith("1");
        if (cpuHasAvx2()) {
            assertThat(fields.get(2)).isEqualTo("Haswell");
        }
    }

    /** Another kernel that every x86-64 CPU can run, so that the answer is not a constant. */
    @Test
    void anotherKernelIsReadBackToo() {
        List<String> fields = run(Map.of("OPENBLAS_CORETYPE", "Prescott"), List.of(), "create", "1");
        if (cpuHasAvx2()) {
            assertThat(fields).contains("Prescott");
        }
    }

    private static boolean cpuHasAvx2() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.anyMatch(line -> line.startsWith("flags") && line.contains(" avx2"));
        } catch (IOException e) {
            return false; // not Linux: the library cannot be asked
        }
    }

    /** The last line that the worker prints, split at its tabs; the process must end well. */
    private static List<String> run(Map<String, String> environment, List<String> jvmArguments, String... arguments) {
        return run(environment, jvmArguments, command -> {}, arguments);
    }

    private static List<String> run(
            Map<String, String> environment,
            List<String> jvmArguments,
            Consumer<List<String>> edit,
            String... arguments) {
        try {
            ProcessBuilder builder = BackendJvm.command(
                    Backends.named("jblas"),
                    BackendOptions.DEFAULT,
                    jvmArguments,
                    JblasWorker.class.getName(),
                    List.of(arguments));
            edit.accept(builder.command());
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            List<String> lines = output.lines().toList();
            return Arrays.asList(lines.get(lines.size() - 1).split("\t", -1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
