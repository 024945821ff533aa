package io.github.initbench.linalg.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import io.github.initbench.TestJvm;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a JVM is busy with, it ends with its parent. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its C library has no pause")
class ParentWatchTest {

    /** What never ends. */
    enum Work {
        SLEEPS,
        COMPUTES,
        IS_IN_NATIVE_CODE
    }

    /** Says that it has begun, and works. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws InterruptedException {
            ParentWatch.start(System.in);
            System.out.print('.');
            System.out.flush();
            switch (Work.valueOf(args[0])) {
                case SLEEPS -> Thread.sleep(Long.MAX_VALUE);
                case COMPUTES -> System.out.print(compute());
                case IS_IN_NATIVE_CODE ->
                    NativeLibrary.getInstance("c").getFunction("pause").invokeInt(new Object[0]);
            }
        }

        private static double compute() {
            double sum = 1.0;
            while (sum > 0.0) {
                for (int i = 0; i < Integer.MAX_VALUE; i++) { // without a safepoint under the serial collector
                    sum += sum * 1e-300;
                }
            }
            return sum;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theChildEnds(Work work) throws IOException, InterruptedException {
        Process process = TestJvm.of(List.of("-XX:+UseSerialGC"), Child.class, work.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('.');
            assertThat(process.waitFor(500, TimeUnit.MILLISECONDS))
                    .as("it ended by itself")
                    .isFalse();
            process.getOutputStream().close();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
