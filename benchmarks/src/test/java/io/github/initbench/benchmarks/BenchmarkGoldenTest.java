package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Stream<DynamicTest> everyBackend() {
        return Backends.providers().stream().flatMap(BenchmarkGoldenTest::checks);
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

    private static Stream<DynamicTest> checks(BackendProvider provider) {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> other = new ArrayList<>();
        int exit;
        try {
            Process process = BackendJvm.command(
                            provider,
                            BackendOptions.DEFAULT,
                            List.of("-Xmx1g"),
                            BenchmarkGoldenWorker.class.getName(),
                            List.of(provider.name()))
                    .redirectErrorStream(true)
                    .start();
            for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Optional<CheckResult> result = CheckResult.parse(line);
                result.ifPresentOrElse(r -> tests.add(asTest(provider, r)), () -> other.add(line));
            }
            exit = process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (tests.isEmpty() && !REQUIRED.contains(provider.name())) {
            List<String> unavailable = other.stream()
                    .filter(line -> line.startsWith(BenchmarkGoldenWorker.UNAVAILABLE))
                    .toList();
            if (!unavailable.isEmpty()) {
                return Stream.of(DynamicTest.dynamicTest(provider.name(), () -> abort(unavailable.get(0))));
            }
        }
        int found = tests.size();
        tests.add(DynamicTest.dynamicTest(provider.name() + ": the process ends well", () -> {
            assertThat(exit).as(String.join("\n", other)).isZero();
            assertThat(found).isEqualTo(CHECKS);
        }));
        return tests.stream();
    }

    private static DynamicTest asTest(BackendProvider provider, CheckResult result) {
        return DynamicTest.dynamicTest(provider.name() + ": " + result.name(), () -> {
            if (!result.ok()) {
                fail(result.detail());
            }
        });
    }
}
