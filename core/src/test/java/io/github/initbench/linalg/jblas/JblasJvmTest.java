package io.github.initbench.linalg.jblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.blas.Cpu;
import io.github.initbench.linalg.blas.KernelFamily;
import io.github.initbench.linalg.blas.NativeJvm;
import io.github.initbench.linalg.blas.UnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** How jblas loads, and how it does not, each time in a JVM of its own. Where jblas is required, nothing is skipped. */
class JblasJvmTest {

    private static final String CORETYPE = "OPENBLAS_CORETYPE";
    private static final String PROBE = "probe:jblas";
    private static final String CREATE = "create:jblas:1:float64";
    private static final String CREATE_TUNED = "create:jblas-tuned:1:float64";

    @BeforeAll
    static void available() {
        NativeJvm.assumeAvailable("jblas");
    }

    /** Nowhere to extract a native library to, JNA's own neither: it would create a cache in the home folder. */
    @Test
    void missingTemporaryFolderIsAnAnswerNotAnException(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        String home = noFolder.resolve("home").toString();
        Path missing = folder.resolve("missing");
        List<String> fields = NativeJvm.of("jblas")
                .with("HOME", home)
                .with("XDG_CACHE_HOME", home)
                .withArguments("-Djava.io.tmpdir=" + missing, "-Duser.home=" + home)
                .answer(PROBE);
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("jblas: ").contains(missing + ", which does not exist");
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    /** JNA has its cache under the home folder: then it is only our libraries that find no place. */
    @Test
    void missingTemporaryFolderIsAnAnswerWhereJnaHasAnother(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        List<String> fields = NativeJvm.of("jblas")
                .withArguments("-Djava.io.tmpdir=" + missing, "-Djna.tmpdir=" + folder)
                .answer(PROBE);
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("jblas: ").contains(missing + ", which does not exist");
        assertThat(fields.get(2)).contains("java.io.tmpdir");
    }

    /** Without our copy of libgfortran the system's serves; without both, the answer must come before jblas crashes the JVM. */
    @Test
    void missingFortranRuntimeIsAnAnswerNotACrash() {
        List<String> fields =
                NativeJvm.of("jblas").with(JblasJvmTest::withoutOpenblasJar).answer(PROBE);
        if (!fields.equals(List.of("available"))) {
            assertThat(fields.get(0)).isEqualTo("unavailable");
            assertThat(fields.get(1)).startsWith("jblas: lib").hasSizeLessThan(250);
            assertThat(fields.get(2)).contains("org.bytedeco:openblas", "libgfortran5");
        }
    }

    @Test
    void anotherSystemIsAnAnswerThatNamesIt() {
        assertThat(NativeJvm.of("jblas").withArguments("-Dos.arch=s390x").answer(PROBE))
                .containsExactly(
                        "unavailable",
                        "jblas: there is no jblas here for Linux on s390x",
                        "run it on x86-64 Linux, or build benchmarks.jar on this system");
    }

    private static void withoutOpenblasJar(List<String> command) {
        int at = command.indexOf("-cp") + 1;
        command.set(
                at,
                Arrays.stream(command.get(at).split(File.pathSeparator, -1))
                        .filter(entry -> !entry.contains("bytedeco"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    @Test
    void secondThreadIsRefused() {
        assertThat(NativeJvm.of("jblas").answer("create:jblas:2:float64"))
                .containsExactly("refused", "jblas: 2 threads requested, but its products use one; use 1");
    }

    /** As shipped: what its OpenBLAS picks is nobody's wish, and shown; where it is too old for the CPU, with a warning. */
    @Test
    void asShippedTheKernelIsReadBackAndJudged() {
        List<String> fields = NativeJvm.of("jblas").answer(CREATE);
        assertThat(fields).hasSize(6).startsWith("created", "1.2.5");
        KernelFamily picked = KernelFamily.named(fields.get(2)).orElseThrow();
        boolean matches = KernelFamily.bestOn(cpu()).contains(picked);
        assertThat(fields.get(5))
                .matches(warning -> matches
                        ? warning.equals("null")
                        : warning.startsWith("slow kernel: " + fields.get(2)) && warning.endsWith("use jblas-tuned"));
    }

    /** Read back from the library, not from the variable: "Haswell" in OpenBLAS's spelling whatever that of the variable. */
    @Test
    void tunedKernelIsTheOneAskedFor() {
        assumeTrue(KernelFamily.HASWELL.runsOn(cpu()), "a CPU with AVX2 and FMA");
        NativeJvm jvm = NativeJvm.of("jblas-tuned").with(CORETYPE, "HASWELL");
        assertThat(jvm.answer(CREATE_TUNED)).startsWith("created", "1.2.5", "Haswell", "1");
    }

    @Test
    void tunedKernelIsByDefaultTheCpus() {
        KernelFamily chosen = KernelFamily.choose(cpu()).orElseThrow();
        assertThat(NativeJvm.of("jblas-tuned").answers("probe:jblas-tuned", CREATE_TUNED))
                .containsExactly(
                        List.of("available"), List.of("created", "1.2.5", chosen.corename(), "1", "float64", "null"));
    }

    /** Another kernel that every x86-64 CPU can run, so that the answer is not a constant; and it is too slow for most. */
    @Test
    void anotherKernelIsReadBackToo() {
        List<String> fields =
                NativeJvm.of("jblas-tuned").with(CORETYPE, "Prescott").answer(CREATE_TUNED);
        assertThat(fields).startsWith("created", "1.2.5", "Prescott");
        boolean old = KernelFamily.bestOn(cpu()).contains(KernelFamily.PRESCOTT);
        assertThat(fields.get(5)).matches(warning -> old || warning.startsWith("slow kernel: Prescott"));
    }

    @Test
    void kernelsThatTheCpuLacksAreRefusedBeforeTheyRun() {
        assumeTrue(!KernelFamily.SKYLAKEX.runsOn(cpu()), "a CPU without AVX-512");
        for (String backend : List.of("jblas", "jblas-tuned")) {
            List<List<String>> answers = NativeJvm.of(backend)
                    .with(CORETYPE, "SkylakeX")
                    .answers("probe:" + backend, "create:" + backend + ":1:float64");
            assertThat(answers.get(0).get(0)).isEqualTo("unavailable");
            assertThat(answers.get(0).get(1)).startsWith(backend + ": OPENBLAS_CORETYPE=SkylakeX needs avx512f");
            assertThat(answers.get(1).get(0)).isEqualTo("refused");
        }
    }

    /** Past the check of flags, only the trial's own process dies. */
    @Test
    void kernelsThatKillAProcessKillTheTrialAlone() {
        assumeTrue(!KernelFamily.SKYLAKEX.runsOn(cpu()), "a CPU without AVX-512");
        assertThatThrownBy(() -> KernelTrial.run(new JblasTunedProvider(), "SkylakeX"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("jblas-tuned: tried in a process of its own, jblas with SkylakeX kernels died of SIGILL;"
                        + " set OPENBLAS_CORETYPE to another family, or use jblas");
    }

    @Test
    void kernelsThatTheCpuHasSurviveTheTrial() {
        KernelTrial.run(
                new JblasTunedProvider(),
                KernelFamily.choose(cpu()).orElseThrow().corename());
    }

    /** More than a pipe holds: whoever waits for the trial's end before he reads what it prints waits for ever. */
    @Test
    void aTrialThatPrintsMuchEnds() {
        assertThat(NativeJvm.of("jblas-tuned").withArguments("-verbose:class").answer("probe:jblas-tuned"))
                .containsExactly("available");
    }

    @Test
    void whyATrialFailedIsFoundInWhatIsPrintedAroundIt() {
        String log = "[0.1s][info][class,load] com.sun.SIGNALS source: x\n";
        assertThat(KernelTrial.reasonIn(log + "#  SIGILL (0x4) at pc=0x1\n#\n# C  [lib.so+0x1]\n", 134))
                .isEqualTo("died of SIGILL");
        assertThat(KernelTrial.reasonIn(log + "Exception in thread \"main\" java.lang.Error: e\n\tat a.B\n" + log, 1))
                .isEqualTo("failed: Exception in thread \"main\" java.lang.Error: e");
        assertThat(KernelTrial.reasonIn("Error occurred during initialization of VM\nToo small heap\n" + log, 1))
                .isEqualTo("failed: exit code 1, Too small heap");
    }

    /** What keeps jblas from loading at all is reported as such, not as a failed trial. */
    @Test
    void missingTemporaryFolderIsTheTunedOnesAnswerToo(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        List<String> fields = NativeJvm.of("jblas-tuned")
                .withArguments("-Djava.io.tmpdir=" + missing, "-Djna.tmpdir=" + folder)
                .answer("probe:jblas-tuned");
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("jblas-tuned: ").contains(missing + ", which does not exist");
        assertThat(fields.get(1)).doesNotContain("tried");
    }

    @Test
    void float32IsThereToo() {
        assertThat(NativeJvm.of("jblas").answer("create:jblas:1:float32")).contains("float32");
    }

    private static Cpu cpu() {
        return Cpu.ofThisMachine().orElseThrow(() -> new TestAbortedException("not an x86 under Linux"));
    }
}
