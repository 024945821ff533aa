package io.github.initbench.linalg.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.blas.NativeJvm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** OpenBLAS over the foreign function interface, where there is one. */
class OpenBlasFfmJvmTest {

    private static final String CREATE = "create:openblas-ffm:1:float64";

    @Test
    @EnabledForJreRange(max = JRE.JAVA_21)
    void olderJavaIsAnAnswer() {
        assertThat(NativeJvm.of("openblas-ffm").ask("probe:openblas-ffm"))
                .containsExactly(
                        "unavailable",
                        "openblas-ffm: this JVM is Java " + Runtime.version().feature()
                                + ", whose foreign functions do not take arrays",
                        "run it on JDK 22 or newer");
    }

    @Test
    @EnabledForJreRange(minVersion = 22)
    void kernelAndThreadsAreReadBack() {
        NativeJvm.assumeAvailable("openblas-ffm");
        assertThat(NativeJvm.of("openblas-ffm").ask(CREATE))
                .startsWith("created")
                .endsWith("1", "float64", "null");
    }

    /** Both ways call one library, whichever is first. */
    @Test
    @EnabledForJreRange(minVersion = 22)
    void bothWaysShareOneLibrary() {
        NativeJvm.assumeAvailable("openblas-ffm");
        List<List<String>> answers =
                NativeJvm.of("openblas-ffm").askAll(CREATE, "create:openblas:1:float32", "mapped:libopenblas");
        assertThat(answers.get(0).get(0)).isEqualTo("created");
        assertThat(answers.get(1).get(0)).isEqualTo("created");
        assertThat(answers.get(2)).hasSize(2);
        assertThat(NativeJvm.of("openblas").askAll("create:openblas:1:float64", CREATE))
                .allSatisfy(fields -> assertThat(fields.get(0)).isEqualTo("created"));
    }
}
