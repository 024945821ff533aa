package io.github.initbench.acceptance.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * C2 knows the class of each vector in simd's kernels by itself.
 *
 * <p>Where it guesses the class from what it has watched, vectors become objects in those JVMs alone that compile before they have watched enough:
 * some in a hundred, too few for {@link SimdAllocationTest} to see. C2's log tells of each guess in every JVM.
 */
class SimdCompilationTest {

    private static final List<String> PASSES = List.of(
            "2-10-5-1:300:relu:float64:step",
            "2-10-5-1:300:tanh:float64:step",
            "2-10-5-1:300:sigmoid:float64:step",
            "784-512-256-1:128:relu:float64:step",
            "64-64-64-64-1:64:relu:float64:mini-batch",
            "2-10-5-1:300:relu:float32:step",
            "64-64-64-64-1:64:relu:float32:mini-batch",
            "784-512-256-1:128:sigmoid:float32:step");

    /** Until nothing is allocated: then each kernel is compiled. */
    private static final String SECONDS = "@1,0.1,0.5,20";

    /** A compilation by C2 of a whole method of a kernel: those of lower levels name theirs, those of a loop alone its place. */
    private static final Pattern KERNEL = Pattern.compile("<task compile_id='\\d+'(?!.* osr_bci=)(?!.* level=).*"
            + " method='io\\.github\\.initbench\\.linalg\\.simd\\."
            + "((?:Float)?(?:DotTile|Elementwise|Gradients|MultiplyAddPeak|Packing|RowTile|Tile) \\w+) .*");

    /** A call whose target is guessed, or left open until it is made, or that is not inlined as the compilation is too large already. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "<predicted_call [^>]*exact='1'.*|<virtual_call .*" + "|<inline_fail reason='NodeCountInliningCutoff'.*");

    @TempDir
    Path folder = Path.of("");

    @Test
    void noVectorsClassIsGuessed() throws IOException, InterruptedException {
        Path log = folder.resolve("c2.log");
        Process process = BackendJvm.command(
                        Backends.named("simd"),
                        BackendOptions.DEFAULT,
                        List.of(
                                "-Xmx1g",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:+LogCompilation",
                                "-XX:LogFile=" + log),
                        SimdPasses.class.getName(),
                        PASSES.stream().map(pass -> pass + SECONDS).toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Map<String, Integer> unknown = unknownCalls(log);
        assertThat(unknown.keySet()).containsAll(kernels());
        assertThat(unknown.values()).as(unknown.toString()).containsOnly(0);
    }

    /** The kernels of training, but for what needs a larger product than these. */
    private static List<String> kernels() {
        List<String> twins = List.of(
                "DotTile four",
                "DotTile one",
                "Gradients rectify",
                "Gradients sumLanes",
                "Packing panel",
                "Packing strip",
                "RowTile addFive",
                "RowTile addOne",
                "RowTile beginFive",
                "RowTile beginOne",
                "RowTile beginTwo",
                "Tile multiply");
        return Stream.concat(
                        Stream.of("Elementwise sigmoids", "Elementwise sigmoidGradients", "Elementwise tanhs"),
                        twins.stream().flatMap(kernel -> Stream.of(kernel, "Float" + kernel)))
                .toList();
    }

    /** Of each kernel the most in a compilation. */
    private static Map<String, Integer> unknownCalls(Path log) throws IOException {
        Map<String, Integer> most = new TreeMap<>();
        String kernel = "";
        int calls = 0;
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher task = KERNEL.matcher(line);
                if (task.matches()) {
                    kernel = task.group(1);
                    calls = 0;
                } else if (line.startsWith("</task>") && !kernel.isEmpty()) {
                    most.merge(kernel, calls, Math::max);
                    kernel = "";
                } else if (UNKNOWN.matcher(line).matches()) {
                    calls++;
                }
            }
        }
        return most;
    }
}
