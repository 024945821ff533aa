package io.github.initbench.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.workload.Flops;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossoverPlanTest {

    private static final double SLOW_FLOPS_PER_SECOND = 2e9;

    private static Trial.Jmh trial(int size) {
        return (Trial.Jmh) CrossoverPlan.of(List.of("ejml"), List.of("nn"), List.of(size), 1, 1)
                .trials()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 4096})
    void aSlowBackendStaysWellBelowTheLimit(int size) {
        Trial.Jmh trial = trial(size);
        double product = Flops.gemm(size, size, size) / SLOW_FLOPS_PER_SECOND;
        int compared = 2; // before and after
        double products = product * (trial.timing().warmups() + trial.timing().iterations() + compared);
        assertThat(2 * (trial.timing().totalSeconds() + products))
                .isLessThan((double) trial.limit().toSeconds());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 128})
    void aSmallProductAddsNothing(int size) {
        assertThat(trial(size).expectedSeconds()).isBetween(2.8, 2.9);
    }
}
