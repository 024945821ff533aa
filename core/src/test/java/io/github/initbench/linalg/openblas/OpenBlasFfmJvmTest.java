package io.github.initbench.linalg.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.github.initbench.TestJvm;
import io.github.initbench.linalg.blas.NativeJvm;
import io.github.initbench.linalg.process.ParentWatch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;

/** OpenBLAS over the foreign function interface, where there is one. */
class OpenBlasFfmJvmTest {

    private static final String CREATE = "create:openblas-ffm:1:float64";

    /** Is for ever in a call as this backend's are: no safepoint comes, for which Runtime.halt would wait. */
    static final class Stuck {
        private Stuck() {}

        public static void main(String[] args) throws Throwable {
            ParentWatch.start(System.in);
            Pointer pause = NativeLibrary.getInstance("c").getFunction("pause");
            MethodHandle call = ForeignFunctions.bind(Pointer.nativeValue(pause));
            System.out.print('.');
            System.out.flush();
            call.invokeExact();
        }
    }

    @Test
    @EnabledForJreRange(minVersion = 22)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its C library has no pause")
    void aJvmInACallThatNeverReturnsEndsWithItsParent() throws IOException, InterruptedException {
        Process process = TestJvm.of(List.of("--enable-native-access=ALL-UNNAMED"), Stuck.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('.');
            process.getOutputStream().close();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_21)
    void olderJavaIsAnAnswer() {
        assertThat(NativeJvm.of("openblas-ffm").answer("probe:openblas-ffm"))
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
        assertThat(NativeJvm.of("openblas-ffm").answer(CREATE))
                .startsWith("created")
                .endsWith("1", "float64", "null");
    }

    /** Both ways call one library, whichever is first. */
    @Test
    @EnabledForJreRange(minVersion = 22)
    void bothWaysShareOneLibrary() {
        NativeJvm.assumeAvailable("openblas-ffm");
        List<List<String>> answers =
                NativeJvm.of("openblas-ffm").answers(CREATE, "create:openblas:1:float32", "mapped:libopenblas");
        assertThat(answers.get(0).get(0)).isEqualTo("created");
        assertThat(answers.get(1).get(0)).isEqualTo("created");
        assertThat(answers.get(2)).hasSize(2);
        assertThat(NativeJvm.of("openblas").answers("create:openblas:1:float64", CREATE))
                .allSatisfy(fields -> assertThat(fields.get(0)).isEqualTo("created"));
    }
}
