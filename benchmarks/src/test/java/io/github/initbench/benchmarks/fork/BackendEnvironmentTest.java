package io.github.initbench.benchmarks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

class BackendEnvironmentTest {

    private final BackendEnvironment profiler = new BackendEnvironment("", Set.of("PATH"));

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no env command")
    void aForkOfJblasStartsInItsEnvironment() {
        Map<String, String> environment = Backends.named("jblas").environment(BackendOptions.DEFAULT);
        List<String> expected = new ArrayList<>(List.of("env"));
        environment.forEach((key, value) -> expected.add(key + "=" + value));
        assertThat(profiler.addJVMInvokeOptions(of("backend", "jblas")))
                .containsExactlyElementsOf(expected)
                .startsWith("env", "OPENBLAS_NUM_THREADS=1");
    }

    /** Their arguments are on the fork's command line already, where ours come after them. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no env command")
    void aForkIsStartedWithoutTheVariablesThatGiveAJvmArguments() {
        BackendEnvironment there = new BackendEnvironment("", Set.of("PATH", "_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        assertThat(there.addJVMInvokeOptions(of("backend", "ejml")))
                .containsExactly("env", "-u", "JAVA_TOOL_OPTIONS", "-u", "_JAVA_OPTIONS");
        assertThat(there.addJVMInvokeOptions(of("backend", "jblas")))
                .startsWith("env", "-u", "JAVA_TOOL_OPTIONS", "-u", "_JAVA_OPTIONS", "OPENBLAS_NUM_THREADS=1");
    }

    @Test
    void ejmlNeedsNone() {
        assertThat(profiler.addJVMInvokeOptions(of("backend", "ejml"))).isEmpty();
    }

    @Test
    void noBackendNeedsNone() {
        assertThat(profiler.addJVMInvokeOptions(of("init", "he"))).isEmpty();
        assertThat(profiler.addJVMOptions(of("init", "he"))).isEmpty();
    }

    @Test
    void anUnknownBackendIsRefused() {
        assertThatThrownBy(() -> profiler.addJVMInvokeOptions(of("backend", "foo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown backend 'foo'; available: ");
    }

    @Test
    void theForksOutputIsKept() {
        assertThat(profiler.allowPrintOut()).isTrue();
        assertThat(profiler.allowPrintErr()).isTrue();
    }

    private static BenchmarkParams of(String parameter, String value) {
        return of(Map.of(parameter, value, "threads", "1", "dtype", "float64"));
    }

    private static BenchmarkParams of(Map<String, String> parameters) {
        WorkloadParams workload = new WorkloadParams();
        parameters.forEach((name, value) -> workload.put(name, value, 0));
        IterationParams iteration = new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.seconds(1), 1);
        return new BenchmarkParams(
                "benchmark",
                "generated",
                false,
                1,
                new int[] {1},
                List.of(),
                1,
                0,
                iteration,
                iteration,
                Mode.Throughput,
                workload,
                TimeUnit.SECONDS,
                1,
                "java",
                List.of(),
                "17",
                "vm",
                "17",
                "1.37",
                TimeValue.minutes(1));
    }
}
