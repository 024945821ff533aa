package io.github.initbench.linalg.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.TestJvm;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that prints much comes to its end, and both ends of what it printed are there. */
class ProcessOutputTest {

    private static final int LINES = 100_000; // 1 MB; a pipe holds 64 KB

    /** Prints numbered lines. */
    static final class Talker {
        private Talker() {}

        public static void main(String[] args) {
            for (int i = 0; i < LINES; i++) {
                System.out.println("line " + i);
            }
        }
    }

    @Test
    void isReadWhileTheProcessRuns() throws IOException, InterruptedException {
        Process process =
                TestJvm.of(List.of(), Talker.class).redirectErrorStream(true).start();
        ProcessOutput output = ProcessOutput.of(process);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output.text())
                .startsWith("line 0\nline 1\n")
                .contains(" bytes dropped]\n")
                .endsWith("line " + (LINES - 1) + "\n")
                .hasSizeLessThan(3 * BoundedLog.MAX_BYTES);
    }
}
