package io.github.initbench.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.contract.ForkedChecks;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark method against NumPy's values, each backend in a JVM of its own. */
class BenchmarkGoldenTest {

    /** Three methods on three networks, eight products, two lists of products, two trainings. */
    private static final int CHECKS = 21;

    private static final List<String> REQUIRED = List.of(
            System.getProperty("required.backends", "reference,ejml,jblas,simd").split(",", -1));

    /** Of each kind of call one backend: the methods are the same for all, and the contract checks what the others compute. */
    private static final Set<String> ONE_OF_EACH_KIND = Set.of("reference", "ejml", "jblas", "openblas", "simd");

    @TestFactory
    List<DynamicContainer> oneBackendOfEachKind() throws IOException, InterruptedException {
        return backends(provider -> ONE_OF_EACH_KIND.contains(provider.name()));
    }

    @Tag("long")
    @TestFactory
    List<DynamicContainer> theOtherBackends() throws IOException, InterruptedException {
        return backends(provider -> !ONE_OF_EACH_KIND.contains(provider.name()));
    }

    private static List<DynamicContainer> backends(Predicate<BackendProvider> chosen)
            throws IOException, InterruptedException {
        List<DynamicContainer> backends = new ArrayList<>();
        for (BackendProvider provider : Backends.providers()) {
            if (chosen.test(provider)) {
                backends.add(DynamicContainer.dynamicContainer(provider.name(), checks(provider)));
            }
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
