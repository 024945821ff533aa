package io.github.initbench.acceptance.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No pass on simd allocates, whichever passes were compiled before it: a sample, another one each time, of what {@code scripts/simd-lottery} tries
 * at length.
 */
class SimdAllocationTest {

    /** As many as take half a minute. */
    private static final int PASSES = 24;

    /** Long enough for C2 on a machine that is busy with other tests. */
    private static final String SECONDS = "@0.3,0.1,0.5,20";

    @Test
    void noPassAllocatesInOneOrderOrAnother() throws IOException, InterruptedException {
        List<SimdPass> passes = new ArrayList<>(SimdPass.all());
        Collections.shuffle(passes);
        List<String> keys = passes.stream().limit(PASSES).map(SimdPass::key).toList();
        assertThat(allocated(List.of(), keys))
                .as("in this order: " + keys)
                .hasSize(PASSES)
                .allMatch(line -> bytes(line) == 0);
    }

    /** What the sample is there to see: one call that is not inlined, which is handed vectors as objects. */
    @Test
    void vectorThatLeavesItsMethodIsSeen() throws IOException, InterruptedException {
        String apart = "-XX:CompileCommand=dontinline,jdk.incubator.vector.DoubleVector::fma";
        List<String> lines = allocated(List.of(apart), List.of("2-10-5-1:300:relu:float64:forward"));
        assertThat(lines).hasSize(1).allMatch(line -> bytes(line) > 0);
    }

    /** The program's lines. */
    private static List<String> allocated(List<String> jvmArguments, List<String> keys)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(jvmArguments);
        arguments.add("-Xmx1g");
        Process process = BackendJvm.command(
                        Backends.named("simd"),
                        BackendOptions.DEFAULT,
                        arguments,
                        SimdPasses.class.getName(),
                        keys.stream()
                                .map(key -> key + (jvmArguments.isEmpty() ? SECONDS : "@1,0.1,0.5,0"))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.contains("\t")).toList();
    }

    private static long bytes(String line) {
        return Long.parseLong(line.split("\t", -1)[2]);
    }
}
