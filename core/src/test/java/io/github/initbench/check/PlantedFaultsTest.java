package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find what is wrong, in both types: each fault turns the named groups of checks red, and no fault none. */
class PlantedFaultsTest {

    /** Long in plain loops. And where all values are 0, hardly any fault shows. */
    private static final Set<String> SKIPPED =
            Set.of("golden circles zeros", "golden digits he", "golden digits xavier");

    /** Which is also the test of the kernels that every library gets, in either order of storage. */
    @ParameterizedTest
    @CsvSource({"FLOAT64, true", "FLOAT64, false", "FLOAT32, true", "FLOAT32, false"})
    void plainLoopsPassAllChecks(Dtype dtype, boolean rowMajor) {
        BackendOptions options = new BackendOptions(1, dtype);
        BackendProvider provider = new FaultyProvider(Fault.NONE, rowMajor);
        try (Backend<?> backend = provider.create(options)) {
            List<CheckResult> results =
                    checks(provider, options, backend).map(Check::run).toList();
            assertThat(results).hasSizeGreaterThan(150).allMatch(CheckResult::ok);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSPOSED, gemm dense denseGradient gradients vjp hvp golden",
        "FACTOR, gemm",
        "DROPPED_TAIL, gemm dense denseGradient gradients golden",
        "BETA_IGNORED, gemm",
        "BETA_ZERO_READS_C, gemm dense",
        "COARSE_OPERANDS, gemm dense denseGradient gradients golden",
        "ROW_SUM_TOO_SHORT, rowSums denseGradient gradients golden",
        "PLAIN_ROW_SUM, rowSums",
        "ACTIVATION, activate dense",
        "DERIVATIVE, multiplyByDerivative denseGradient gradients golden",
        "FUSED_GRADIENT, denseGradient",
        "SECOND_DERIVATIVE, multiplyBySecondDerivative hvp",
        "ELEMENTS, multiplyElements hvp",
        "DOT, dot vjp hvp",
        "CURVATURE, lossCurvature",
        "SHORT_STEP, axpy",
        "OTHER_TYPE, columns"
    })
    void faultIsFoundInFloat64(Fault fault, String groups) {
        requireFound(fault, Dtype.FLOAT64, groups);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSPOSED, gemm dense denseGradient gradients golden",
        "FACTOR, gemm",
        "DROPPED_TAIL, gemm dense denseGradient gradients golden",
        "BETA_IGNORED, gemm",
        "BETA_ZERO_READS_C, gemm dense",
        "COARSE_OPERANDS, gemm dense denseGradient gradients golden",
        "ROW_SUM_TOO_SHORT, rowSums denseGradient gradients golden",
        "PLAIN_ROW_SUM, rowSums",
        "ACTIVATION, activate dense",
        "DERIVATIVE, multiplyByDerivative denseGradient gradients golden",
        "FUSED_GRADIENT, denseGradient gradients",
        "SECOND_DERIVATIVE, multiplyBySecondDerivative hvp",
        "ELEMENTS, multiplyElements hvp",
        "DOT, dot vjp hvp",
        "CURVATURE, lossCurvature",
        "SHORT_STEP, axpy",
        "OTHER_TYPE, columns"
    })
    void faultIsFoundInFloat32(Fault fault, String groups) {
        requireFound(fault, Dtype.FLOAT32, groups);
    }

    /** In each group, named by its checks' first word, one fails. */
    private static void requireFound(Fault fault, Dtype dtype, String groups) {
        BackendProvider provider = new FaultyProvider(fault, true);
        BackendOptions options = new BackendOptions(1, dtype);
        try (Backend<?> backend = provider.create(options)) {
            List<Check> checks = checks(provider, options, backend).toList();
            assertThat(groups.split(" ", -1))
                    .allMatch(group -> checks.stream()
                            .filter(check -> check.name().split("[ :,]", -1)[0].equals(group))
                            .anyMatch(check -> !check.run().ok()));
        }
    }

    private static Stream<Check> checks(BackendProvider provider, BackendOptions options, Backend<?> backend) {
        return BackendChecks.checks(provider, options, backend, GoldenLength.PREFIX).stream()
                .filter(check -> SKIPPED.stream().noneMatch(check.name()::startsWith));
    }
}
