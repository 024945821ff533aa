package io.github.initbench.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.contract.ForkedChecks;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark method against NumPy's values, each backend in a JVM of its own. */
class BenchmarkGoldenTest {

    /** Three methods on three networks, eight products, two lists of products, two trainings. */
    private static final int CHECKS = 21;

    private static final List<String> REQUIRED = List.of(
            System.getProperty("required.backends", "reference,ejml,jblas,simd").split(",", -1));

    @TestFactory
    List<DynamicContainer> everyBackend() throws IOException, InterruptedException {
        List<DynamicContainer> backends = new ArrayList<>();
        for (BackendProvider provider : Backends.providers()) {
            backends.add(DynamicContainer.dynamicContainer(provider.name(), checks(provider)));
        }
        return backends;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeros", "random", "he", "xavier"})
    void initializerCost(String init) {
        JsonNode expected = BenchmarksGolden.read().path("fill").path(init);
        InitializerCost benchmark = new InitializerCost();
        benchmark.init = init;
        benchmark.fanIn = 5;
        benchmark.fanOut = 6;
        benchmark.prepare();
        BenchmarksGolden.requireWithin(init, benchmark.fill(), BenchmarksGolden.doubles(expected), 0.0);
    }

    private static List<DynamicTest> checks(BackendProvider provider) throws IOException, InterruptedException {
        return new ForkedChecks(provider.name(), CHECKS, !REQUIRED.contains(provider.name()))
                .run(provider, BackendOptions.DEFAULT, BenchmarkGoldenWorker.class.getName(), List.of(provider.name()));
    }
}
