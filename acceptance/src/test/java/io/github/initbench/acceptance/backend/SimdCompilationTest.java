package io.github.initbench.acceptance.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * C2 inlines simd's kernels whole, and knows the class of what they compute by itself.
 *
 * <p>Where it guesses a class by what it has watched, vectors become objects only in JVMs that compile before they have watched enough: in 9 of 135
 * once, too few for {@link SimdAllocationTest} to see. C2's log shows a guess in the other JVMs too. (It does not show whether it knew the class of
 * what was read from an array by watching; but all kernels read.)
 */
class SimdCompilationTest {

    private static final List<String> PASSES = List.of(
            "2-10-5-1:300:relu:float64:step",
            "2-10-5-1:300:tanh:float64:step",
            "2-10-5-1:300:sigmoid:float64:step",
            "64-5-1:64:relu:float64:step",
            "784-512-256-1:128:relu:float64:step",
            "64-64-64-64-1:64:relu:float64:mini-batch",
            "2-10-5-1:300:relu:float32:step",
            "64-5-1:64:relu:float32:step",
            "64-64-64-64-1:64:relu:float32:mini-batch",
            "784-512-256-1:128:sigmoid:float32:step");

    /** Long enough for C2 on a machine that is busy with other tests. */
    private static final String SECONDS = "@2,0.1,0.5,20";

    /** A compilation by C2 of a whole method of a kernel: lower levels are named, and where a loop alone is compiled its bytecode index. */
    private static final Pattern KERNEL = Pattern.compile("<task compile_id='\\d+'(?!.* osr_bci=)(?!.* level=).*"
            + " method='io\\.github\\.initbench\\.linalg\\.simd\\."
            + "((?:Float)?(?:DotTile|Gradients|MultiplyAddPeak|Packing|RowTile|Tile) \\w+"
            + "|Elementwise (?:sigmoids|sigmoidGradients|tanhs)) .*");

    /** Kernels that hold no vectors. */
    private static final Set<String> SCALAR = Set.of("Gradients sumRows", "FloatGradients sumRows");

    /** A call whose target is guessed, or left open until it is made, or that is not inlined. */
    private static final Pattern APART =
            Pattern.compile("<predicted_call [^>]*exact='1'.*|<virtual_call .*|<inline_fail .*");

    /** The one method that kernels call apart. */
    private static final Pattern FLOOR = Pattern.compile("<method id='(\\d+)' [^>]*name='floor'.*");

    @TempDir
    Path folder = Path.of("");

    @Test
    void kernelsAreInlinedWholeWithoutAGuess() throws IOException, InterruptedException {
        Map<String, List<String>> apart = callsApart(List.of(), PASSES);
        assertThat(apart.keySet()).containsAll(kernels());
        assertThat(apart)
                .allSatisfy((kernel, calls) -> assertThat(calls).as(kernel).isEmpty());
    }

    /** What the log is read for: one call that is not inlined. */
    @Test
    void aCallApartIsSeen() throws IOException, InterruptedException {
        String fma = "-XX:CompileCommand=dontinline,jdk.incubator.vector.DoubleVector::fma";
        assertThat(callsApart(List.of(fma), List.of("2-10-5-1:300:relu:float64:forward"))
                        .get("RowTile beginFive"))
                .isNotEmpty();
    }

    /** The kernels of training. */
    private static List<String> kernels() {
        List<String> twins = List.of(
                "DotTile four",
                "DotTile one",
                "Gradients rectify",
                "Gradients sumLanes",
                "RowTile addFive",
                "RowTile addOne",
                "RowTile addToFiveRows",
                "RowTile beginFive",
                "RowTile beginOne",
                "RowTile beginTwo",
                "Tile multiply");
        return Stream.concat(
                        Stream.of("Elementwise sigmoids", "Elementwise sigmoidGradients", "Elementwise tanhs"),
                        twins.stream().flatMap(kernel -> Stream.of(kernel, "Float" + kernel)))
                .toList();
    }

    /** Of each kernel that C2 has compiled, the lines of its log about calls that are not inlined. */
    private Map<String, List<String>> callsApart(List<String> jvmArguments, List<String> passes)
            throws IOException, InterruptedException {
        Path log = folder.resolve("c2.log");
        List<String> arguments = new ArrayList<>(jvmArguments);
        arguments.addAll(
                List.of("-Xmx1g", "-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation", "-XX:LogFile=" + log));
        String patience = jvmArguments.isEmpty() ? SECONDS : "@2,0.1,0.5,0";
        Process process = BackendJvm.command(
                        Backends.named("simd"),
                        BackendOptions.DEFAULT,
                        arguments,
                        SimdPasses.class.getName(),
                        passes.stream().map(pass -> pass + patience).toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return read(log);
    }

    private static Map<String, List<String>> read(Path log) throws IOException {
        Map<String, List<String>> apart = new TreeMap<>();
        String kernel = "";
        List<String> calls = new ArrayList<>();
        String floor = "";
        String call = "";
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher task = KERNEL.matcher(line);
                Matcher method = FLOOR.matcher(line);
                if (line.startsWith("<task ")) { // also after one that was cut off
                    kernel = task.matches() && !SCALAR.contains(task.group(1)) ? task.group(1) : "";
                    calls = new ArrayList<>();
                    floor = "";
                } else if (line.startsWith("<task_done ") && line.contains("success='1'") && !kernel.isEmpty()) {
                    apart.computeIfAbsent(kernel, key -> new ArrayList<>()).addAll(calls);
                } else if (method.matches()) {
                    floor = "<call method='" + method.group(1) + "' ";
                } else if (line.startsWith("<call ")) {
                    call = line;
                } else if (APART.matcher(line).matches() && (floor.isEmpty() || !call.startsWith(floor))) {
                    calls.add(call + " " + line);
                }
            }
        }
        return apart;
    }
}
