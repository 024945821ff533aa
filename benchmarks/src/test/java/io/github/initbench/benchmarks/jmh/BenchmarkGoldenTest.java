package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.check.Check;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark method against NumPy's values, on ejml; on the other backends it is an acceptance test. */
class BenchmarkGoldenTest {

    @TestFactory
    List<DynamicTest> onEjml() {
        List<Check> checks = new BenchmarkGoldenChecks("ejml").all();
        assertThat(checks).hasSize(BenchmarkGoldenChecks.COUNT);
        return checks.stream()
                .map(check -> dynamicTest(check.name(), () -> check.body().run()))
                .toList();
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
}
