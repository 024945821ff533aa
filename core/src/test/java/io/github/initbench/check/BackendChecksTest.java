package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract, the gradient checks and the golden runs of every backend in every type that it has, each in a JVM of its own, two JVMs
 * at a time.
 *
 * <p>Golden runs are complete in float64 for reference and ejml, and for all in the long tests; otherwise see {@link GoldenLength}.
 */
class BackendChecksTest {

    /** At least so many checks: products, element-wise operations, layers, gradients, golden runs. */
    private static final int FEWEST_CHECKS = 150;

    private static final Set<String> COMPLETE_IN_FLOAT64 = Set.of("reference", "ejml");
    private static final int JVMS_AT_A_TIME = 2;

    /** One backend to be checked in a process. */
    private record Run(BackendProvider provider, BackendOptions options) {

        static List<Run> all() {
            return Backends.providers().stream()
                    .flatMap(provider -> provider.dtypes().stream()
                            .sorted()
                            .map(dtype -> new Run(provider, new BackendOptions(1, dtype))))
                    .toList();
        }

        boolean isCompleteByDefault() {
            return options.dtype() == Dtype.FLOAT64 && COMPLETE_IN_FLOAT64.contains(provider.name());
        }

        String name() {
            return provider.name() + " " + options.dtype().key() + ": ";
        }
    }

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
        return inParallel(Run.all(), run -> run.isCompleteByDefault() ? GoldenLength.COMPLETE : GoldenLength.PREFIX);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> completeGoldenRuns() {
        List<Run> rest =
                Run.all().stream().filter(run -> !run.isCompleteByDefault()).toList();
        return inParallel(rest, run -> GoldenLength.COMPLETE);
    }

    private static Stream<DynamicTest> inParallel(List<Run> runs, Function<Run, GoldenLength> length) {
        ExecutorService executor = Executors.newFixedThreadPool(JVMS_AT_A_TIME);
        try {
            return runs.stream().map(run -> executor.submit(() -> checks(run, length.apply(run)))).toList().stream()
                    .flatMap(BackendChecksTest::testsOf);
        } finally {
            executor.shutdown(); // what was submitted still ends
        }
    }

    private static Stream<DynamicTest> testsOf(Future<List<DynamicTest>> checks) {
        try {
            return checks.get().stream();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DynamicTest> checks(Run run, GoldenLength length) throws IOException, InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> other = new ArrayList<>();
        Process process = BackendJvm.command(
                        run.provider(),
                        run.options(),
                        List.of("-Xmx1g"),
                        CheckWorker.class.getName(),
                        CheckWorker.arguments(run.provider(), run.options(), length))
                .redirectErrorStream(true)
                .start();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            Optional<CheckResult> result = CheckResult.parse(line);
            result.ifPresentOrElse(r -> tests.add(asTest(run, r)), () -> other.add(line));
        }
        int exit = process.waitFor();
        if (tests.isEmpty() && !required().contains(run.provider().name())) {
            List<String> unavailable = other.stream()
                    .filter(line -> line.startsWith(CheckWorker.UNAVAILABLE))
                    .toList();
            if (!unavailable.isEmpty()) {
                return List.of(DynamicTest.dynamicTest(run.name(), () -> abort(unavailable.get(0))));
            }
        }
        int found = tests.size();
        tests.add(DynamicTest.dynamicTest(run.name() + "the process ends well", () -> {
            assertThat(exit).as(String.join("\n", other)).isZero();
            assertThat(found).isGreaterThan(FEWEST_CHECKS);
        }));
        return tests;
    }

    private static DynamicTest asTest(Run run, CheckResult result) {
        return DynamicTest.dynamicTest(run.name() + result.name(), () -> {
            if (!result.ok()) {
                fail(result.detail());
            }
        });
    }
}
