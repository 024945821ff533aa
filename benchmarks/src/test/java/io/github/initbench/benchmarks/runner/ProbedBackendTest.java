package io.github.initbench.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.linalg.BackendOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbedBackendTest {

    @Test
    void anInterruptionIsNotLost() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ProbedBackend.named(List.of("reference"), List.of(BackendOptions.DEFAULT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("backends: interrupted while they were probed; start again");
        assertThat(Thread.interrupted()).isTrue();
    }
}
