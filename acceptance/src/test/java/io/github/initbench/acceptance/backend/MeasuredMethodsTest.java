package io.github.initbench.acceptance.backend;

import io.github.initbench.acceptance.RequiredBackends;
import io.github.initbench.benchmarks.jmh.BenchmarkGoldenChecks;
import io.github.initbench.benchmarks.worker.ExpectedRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.contract.ForkedChecks;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is measured is right on every backend: the benchmarks' methods against NumPy's values, and against the reference's results on the
 * networks of the default profile, in each type.
 */
@ParameterizedClass
@MethodSource("backends")
class MeasuredMethodsTest {

    private static final Map<String, Workload> WORKLOADS = Map.of(
            "ForwardBackward 2-10-5-1 300", new Workload.NetworkPass("2-10-5-1", 300),
            "ForwardBackward 784-512-256-1 128", new Workload.NetworkPass("784-512-256-1", 128),
            "ForwardBackward 7-6-5-3 1", new Workload.NetworkPass("7-6-5-3", 1),
            "BareProducts 2-10-5-1 300", new Workload.BareStep("2-10-5-1", 300),
            "Gemm 65 33 131 t n", new Workload.Product(65, 33, 131, "t", "n"));

    /** Of each kind of call one backend: the methods are the same for all, and the contract checks what the others compute. */
    private static final Set<String> ONE_OF_EACH_KIND = Set.of("reference", "ejml", "jblas", "openblas", "simd");

    @TempDir
    private static Path folder = Path.of("");

    @Parameter
    String backend = "";

    static List<String> backends() {
        return Backends.providers().stream().map(BackendProvider::name).toList();
    }

    /** The reference's results, a file for each workload and type. */
    @BeforeAll
    static void expectedResults() throws IOException {
        try (Worker reference = Worker.of("reference", BackendOptions.DEFAULT)) {
            for (Dtype dtype : Dtype.values()) {
                for (Map.Entry<String, Workload> workload : WORKLOADS.entrySet()) {
                    reference.expected(new ExpectedRequest(
                            workload.getValue(),
                            dtype,
                            file(dtype, workload.getKey()).toString()));
                }
            }
        }
    }

    private static Path file(Dtype dtype, String call) {
        return folder.resolve(dtype.key() + "-" + call.replace(' ', '-'));
    }

    @TestFactory
    List<DynamicContainer> asTheReferenceAndOneOfEachKindAsNumPy() throws IOException, InterruptedException {
        BackendProvider provider = Backends.named(backend);
        List<String> calls = new ArrayList<>();
        for (Dtype dtype : provider.dtypes()) {
            WORKLOADS.keySet().forEach(call -> calls.add(dtype.key() + " " + call + "=" + file(dtype, call)));
        }
        Map<String, Integer> parts = new LinkedHashMap<>(Map.of(MeasuredMethodsWorker.EXPECTED, calls.size()));
        if (ONE_OF_EACH_KIND.contains(backend)) {
            calls.add(MeasuredMethodsWorker.GOLDEN);
            parts.put(MeasuredMethodsWorker.GOLDEN, BenchmarkGoldenChecks.COUNT);
        }
        return run(provider, parts, calls);
    }

    @Tag("long")
    @TestFactory
    List<DynamicContainer> theOthersAsNumPy() throws IOException, InterruptedException {
        if (ONE_OF_EACH_KIND.contains(backend)) {
            return List.of();
        }
        return run(
                Backends.named(backend),
                Map.of(MeasuredMethodsWorker.GOLDEN, BenchmarkGoldenChecks.COUNT),
                List.of(MeasuredMethodsWorker.GOLDEN));
    }

    private List<DynamicContainer> run(BackendProvider provider, Map<String, Integer> parts, List<String> calls)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(backend));
        arguments.addAll(calls);
        return new ForkedChecks(backend, !RequiredBackends.NAMES.contains(backend))
                .run(provider, BackendOptions.DEFAULT, parts, MeasuredMethodsWorker.class.getName(), arguments);
    }
}
