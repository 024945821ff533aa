package io.github.initbench.acceptance.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A training step allocates nothing: see {@link StepAllocation}, and {@link SimdAllocationTest} for simd. */
class TrainingStepAllocationTest {

    /** Backends and their types. */
    static Stream<Arguments> backends() {
        return Stream.of("reference", "ejml", "ejml-block")
                .flatMap(backend ->
                        Backends.named(backend).dtypes().stream().map(dtype -> Arguments.of(backend, dtype)));
    }

    static Stream<Arguments> settings() {
        return backends()
                .flatMap(backend -> Activations.all().stream()
                        .map(hidden -> Arguments.of(backend.get()[0], backend.get()[1], hidden)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void stepAllocatesNothing(String backend, Dtype dtype, Activation hidden) {
        int examples = StepAllocation.examples(hidden);
        assertThat(StepAllocation.bytes(backend, dtype, StepAllocation.NOTEBOOKS, hidden, examples))
                .isZero();
    }

    /** Nor does a step that gathers its batch, the smaller last one of an epoch and the shuffle included. */
    @ParameterizedTest
    @MethodSource("backends")
    void miniBatchStepAllocatesNothing(String backend, Dtype dtype) {
        assertThat(StepAllocation.miniBatchBytes(backend, dtype)).isZero();
    }
}
