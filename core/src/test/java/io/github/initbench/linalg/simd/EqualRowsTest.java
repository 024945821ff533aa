package io.github.initbench.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal rows have equal products, bit by bit, wherever a kernel finds them: what starts symmetric stays so. */
class EqualRowsTest {

    @Test
    void equalRowsHaveEqualProducts() throws IOException, InterruptedException {
        Process process = BackendJvm.command(
                        new SimdProvider(),
                        BackendOptions.DEFAULT,
                        List.of(),
                        EqualRowsWorker.class.getName(),
                        List.of())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("of 1152 products with different rows: 0");
    }
}
