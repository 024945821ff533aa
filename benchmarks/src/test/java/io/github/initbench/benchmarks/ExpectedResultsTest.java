package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.worker.ExpectedRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every backend's honest results are within the bounds, on the networks of the default profile and in each of its types. */
class ExpectedResultsTest {

    private static final List<String> REQUIRED = List.of(
            System.getProperty("required.backends", "reference,ejml,jblas,simd").split(",", -1));

    private static final Map<String, Workload> WORKLOADS = new LinkedHashMap<>(Map.of(
            "ForwardBackward 2-10-5-1 300", new Workload.NetworkPass("2-10-5-1", 300),
            "ForwardBackward 784-512-256-1 128", new Workload.NetworkPass("784-512-256-1", 128),
            "ForwardBackward 7-6-5-3 1", new Workload.NetworkPass("7-6-5-3", 1),
            "BareProducts 2-10-5-1 300", new Workload.BareStep("2-10-5-1", 300),
            "Gemm 65 33 131 t n", new Workload.Product(65, 33, 131, "t", "n")));

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    List<DynamicTest> everyBackendPasses() throws IOException {
        Map<Dtype, List<String>> asked = new LinkedHashMap<>();
        try (Worker reference = Worker.of("reference", BackendOptions.DEFAULT)) {
            for (Dtype dtype : Dtype.values()) {
                List<String> calls = new ArrayList<>();
                for (Map.Entry<String, Workload> entry : WORKLOADS.entrySet()) {
                    String file = folder.resolve(dtype.key() + calls.size()).toString();
                    reference.expected(new ExpectedRequest(entry.getValue(), dtype, file));
                    calls.add(entry.getKey().replaceFirst(" ", " " + dtype.key() + " " + file + " "));
                }
                asked.put(dtype, calls);
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (BackendProvider provider : Backends.providers()) {
            List<String> calls = provider.dtypes().stream()
                    .flatMap(dtype -> asked.getOrDefault(dtype, List.of()).stream())
                    .toList();
            String output = compare(provider, calls);
            tests.add(DynamicTest.dynamicTest(provider.name(), () -> {
                if (REQUIRED.contains(provider.name()) || !output.contains(ComparisonWorker.UNAVAILABLE)) {
                    assertThat(output.lines().filter(line -> line.startsWith(ComparisonWorker.PASSED)))
                            .as(output)
                            .containsExactlyElementsOf(calls.stream()
                                    .map(call -> ComparisonWorker.PASSED + call)
                                    .toList());
                }
            }));
        }
        return tests;
    }

    private static String compare(BackendProvider provider, List<String> calls) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(provider.name()));
        arguments.addAll(calls);
        Process process = BackendJvm.command(
                        provider, BackendOptions.DEFAULT, List.of(), ComparisonWorker.class.getName(), arguments)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
