package io.github.initbench.linalg.openblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.blas.Cpu;
import io.github.initbench.linalg.blas.KernelFamily;
import io.github.initbench.linalg.blas.NativeJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How OpenBLAS loads, and how it does not, each time in a JVM of its own. Where it is required, nothing is skipped. */
class OpenBlasJvmTest {

    private static final String PROBE = "probe:openblas";
    private static final String CREATE = "create:openblas:1:float64";

    @BeforeAll
    static void available() {
        NativeJvm.assumeAvailable("openblas");
    }

    @Test
    void kernelAndThreadsAreReadBack() {
        List<String> fields = NativeJvm.of("openblas").answer(CREATE);
        assertThat(fields).hasSize(6).startsWith("created").endsWith("1", "float64", "null");
        assertThat(fields.get(1)).matches("\\d+\\.\\d+\\.\\d+.*");
        KernelFamily kernel = KernelFamily.named(fields.get(2)).orElseThrow();
        Cpu.ofThisMachine()
                .ifPresent(cpu -> assertThat(KernelFamily.bestOn(cpu)).contains(kernel));
    }

    @Test
    void secondThreadIsThere() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two cores");
        assertThat(NativeJvm.of("openblas").withThreads(2).answer("create:openblas:2:float32"))
                .startsWith("created")
                .contains("2", "float32");
    }

    /** The variable is read once, when the library loads: what it was set to is what there is. */
    @Test
    void otherThreadsThanAskedForAreRefused() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two cores");
        assertThat(NativeJvm.of("openblas").withThreads(2).answer(CREATE))
                .containsExactly(
                        "refused",
                        "openblas: 1 thread requested, but OpenBLAS was loaded with 2 threads; start its JVM with"
                                + " {OPENBLAS_NUM_THREADS=1} in the environment, as BackendJvm does");
    }

    @Test
    void anotherKernelIsReadBackAndWarnedOf() {
        List<String> fields =
                NativeJvm.of("openblas").with("OPENBLAS_CORETYPE", "Prescott").answer(CREATE);
        assertThat(fields).startsWith("created").contains("Prescott");
        boolean old = Cpu.ofThisMachine()
                .map(cpu -> KernelFamily.bestOn(cpu).contains(KernelFamily.PRESCOTT))
                .orElse(true);
        assertThat(fields.get(5))
                .matches(warning -> old
                        || (warning.startsWith("slow kernel: Prescott")
                                && warning.endsWith("unset OPENBLAS_CORETYPE")));
    }

    @Test
    void kernelThatDoesNotExistIsRefused() {
        List<String> fields =
                NativeJvm.of("openblas").with("OPENBLAS_CORETYPE", "Hasswell").answer(PROBE);
        assertThat(fields.get(1))
                .isEqualTo("openblas: OPENBLAS_CORETYPE=Hasswell names no kernel family of OpenBLAS for x86");
    }

    /** Which one computes: the only OpenBLAS in the process, and what was extracted is already gone. */
    @Test
    void theLibraryIsTheJarsAndLeavesNoFile() {
        List<List<String>> answers = NativeJvm.of("openblas").answers(CREATE, "mapped:blas.so");
        assertThat(answers.get(1)).hasSize(2).element(1).asString().contains("initbench-openblas");
        assertThat(Path.of(answers.get(1).get(1)).getParent()).doesNotExist();
    }

    @Test
    void aSecondNativeBlasIsRefused() {
        List<List<String>> answers =
                NativeJvm.of("openblas").answers(CREATE, "create:jblas:1:float64", "probe:jblas", CREATE);
        assertThat(answers.get(0).get(0)).isEqualTo("created");
        assertThat(answers.get(1).get(1))
                .startsWith("jblas: this JVM has already loaded OpenBLAS, and one native BLAS a process is the rule");
        assertThat(answers.get(2).get(0)).isEqualTo("unavailable");
        assertThat(answers.get(3).get(0)).isEqualTo("created");
    }

    @Test
    void missingTemporaryFolderIsAnAnswer(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        List<String> fields = NativeJvm.of("openblas")
                .withArguments("-Djava.io.tmpdir=" + missing, "-Djna.tmpdir=" + folder)
                .answer(PROBE);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("openblas: ").contains(missing + ", which does not exist");
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    /** /proc: a folder in which not even the superuser creates a file. */
    @Test
    void readOnlyTemporaryFolderIsAnAnswer(@TempDir Path folder) {
        List<String> fields = NativeJvm.of("openblas")
                .withArguments("-Djava.io.tmpdir=/proc", "-Djna.tmpdir=" + folder)
                .answer(PROBE);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1))
                .startsWith("openblas: its native libraries cannot be written to java.io.tmpdir /proc");
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    @Test
    void missingJarIsAnAnswer() {
        List<String> fields = NativeJvm.of("openblas")
                .with(OpenBlasJvmTest::withoutOpenblasJar)
                .answer(PROBE);
        assertThat(fields)
                .containsExactly(
                        "unavailable",
                        "openblas: libgcc_s.so.1 is not on the class path",
                        "put org.bytedeco:openblas (classifier linux-x86_64) on the class path");
    }

    private static void withoutOpenblasJar(List<String> command) {
        int at = command.indexOf("-cp") + 1;
        command.set(
                at,
                Arrays.stream(command.get(at).split(File.pathSeparator, -1))
                        .filter(entry -> !entry.contains("bytedeco"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }
}
