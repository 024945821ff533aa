package io.github.initbench.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.PeakKernels;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernels do the work that the peaks are computed from. */
class PeakKernelsTest {

    private static final int ROUNDS = 1000;

    @Test
    void theyMultiplyAddAndReadAllThatTheySay() throws IOException, InterruptedException {
        Process process = BackendJvm.command(
                        new SimdProvider(),
                        BackendOptions.DEFAULT,
                        List.of(),
                        PeakKernelsWorker.class.getName(),
                        List.of(String.valueOf(ROUNDS)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        String[] sums = output.lines()
                .filter(line -> line.startsWith("sums "))
                .findFirst()
                .orElseThrow()
                .split(" ", -1);

        // Sum i of a lane, from 0 to 11, begins at i and has 1e-6 added in each round.
        double expected = 66.0 + 12.0 * ROUNDS * 1e-6;
        // A sum below 16 is rounded by at most 2^-50, or 2^-21 in float32, in each of its rounds.
        assertThat(Double.parseDouble(sums[1])).isCloseTo(expected, within(12.0 * ROUNDS * 0x1p-50 + 1e-12));
        assertThat(Double.parseDouble(sums[2])).isCloseTo(expected, within(12.0 * ROUNDS * 0x1p-21 + 1e-6));
        int n = 3 * PeakKernels.READ_MULTIPLE;
        int first = PeakKernels.READ_MULTIPLE;
        assertThat(Double.parseDouble(sums[3])).isEqualTo(n * (n - 1) / 2.0 - first * (first - 1) / 2.0);
    }
}
