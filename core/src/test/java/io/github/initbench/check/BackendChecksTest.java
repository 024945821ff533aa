package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract, the gradient checks and the golden runs of every backend, each backend in a JVM of its own. */
class BackendChecksTest {

    /** At least so many checks: products, element-wise operations, layers, gradients, golden runs. */
    private static final int FEWEST_CHECKS = 150;

    @Test
    void everyRequiredBackendIsOnTheClassPath() {
        assertThat(Backends.providers()).extracting(BackendProvider::name).containsAll(required());
    }

    private static List<String> required() {
        return Arrays.asList(System.getProperty("required.backends", "reference,ejml,jblas,simd")
                .split(",", -1));
    }

    @TestFactory
    Stream<DynamicTest> checks() {
        return Backends.providers().stream().flatMap(BackendChecksTest::checks);
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
                            CheckWorker.class.getName(),
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
        if (tests.isEmpty() && !required().contains(provider.name())) {
            List<String> unavailable = other.stream()
                    .filter(line -> line.startsWith(CheckWorker.UNAVAILABLE))
                    .toList();
            if (!unavailable.isEmpty()) {
                return Stream.of(DynamicTest.dynamicTest(provider.name(), () -> abort(unavailable.get(0))));
            }
        }
        int found = tests.size();
        tests.add(DynamicTest.dynamicTest(provider.name() + ": the process ends well", () -> {
            assertThat(exit).as(String.join("\n", other)).isZero();
            assertThat(found).isGreaterThan(FEWEST_CHECKS);
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
