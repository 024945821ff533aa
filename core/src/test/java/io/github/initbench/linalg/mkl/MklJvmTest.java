package io.github.initbench.linalg.mkl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.blas.NativeJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** oneMKL where the build brings it (-Pmkl), and the answer where it does not. */
class MklJvmTest {

    private static final boolean BROUGHT =
            MklJvmTest.class.getResource("/org/bytedeco/mkl/linux-x86_64/libmkl_rt.so.2") != null;

    @Test
    void aBuildWithoutItSaysHowToBringIt() {
        assumeFalse(BROUGHT, "with -Pmkl it is there");
        List<String> fields = NativeJvm.of("mkl").answer("probe:mkl");
        assertThat(fields.get(0)).isEqualTo("unavailable");
        assertThat(fields.get(1)).startsWith("mkl: ");
        assertThat(String.join(" ", fields)).containsAnyOf("build with -Pmkl", "run it on x86-64 Linux");
    }

    @Test
    void kernelsAndThreadsAreReadBackAndNoFileIsLeft() {
        assumeTrue(BROUGHT, "needs -Pmkl");
        List<List<String>> answers =
                NativeJvm.of("mkl").answers("probe:mkl", "create:mkl:1:float32", "mapped:libmkl_rt");
        assertThat(answers.get(0)).containsExactly("available");
        assertThat(answers.get(1)).startsWith("created").endsWith("1", "float32", "null");
        assertThat(answers.get(1).get(1)).matches("20\\d\\d\\.\\d.*");
        assertThat(answers.get(1).get(2)).matches("(def|mc3|avx2|avx512)(\\+(def|mc3|avx2|avx512))*");
        assertThat(Path.of(answers.get(2).get(1))).doesNotExist();
    }

    @Test
    void secondThreadIsThere() {
        assumeTrue(BROUGHT, "needs -Pmkl");
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two cores");
        assertThat(NativeJvm.of("mkl").withThreads(2).answer("create:mkl:2:float64"))
                .contains("2", "float64");
        assertThat(NativeJvm.of("mkl").withThreads(2).answer("create:mkl:1:float64"))
                .startsWith("refused");
    }

    @Test
    void aSecondNativeBlasIsRefused() {
        assumeTrue(BROUGHT, "needs -Pmkl");
        assertThat(NativeJvm.of("mkl")
                        .answers("probe:mkl", "create:openblas:1:float64")
                        .get(1)
                        .get(1))
                .startsWith("openblas: this JVM has already loaded oneMKL");
    }
}
