package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.nn.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed does not change while it is timed. */
class ForwardBackwardTest {

    /** An iteration of the profiles makes fewer than ten times as many. */
    private static final int STEPS = 20_000;

    private final ForwardBackward benchmark = new ForwardBackward();

    @BeforeEach
    void open() {
        benchmark.backend = "ejml";
        benchmark.layers = "2-10-5-1";
        benchmark.batch = 300;
        benchmark.open();
        benchmark.restore();
    }

    @AfterEach
    void close() {
        benchmark.close();
    }

    @Test
    void stepsMoveTheWeightsButHardly() {
        Weights before = benchmark.forward().weights();
        for (int i = 0; i < STEPS; i++) {
            benchmark.step();
        }
        assertThat(distance(before, benchmark.forward().weights())).isPositive().isLessThan(1e-7);
        benchmark.restore();
        assertThat(benchmark.forward().weights().sha256()).isEqualTo(before.sha256());
    }

    @Test
    void backwardGivesTheSameGradientsEachTime() {
        Weights first = benchmark.backward().gradients();
        assertThat(first.isFinite()).isTrue();
        assertThat(BenchmarksGolden.largest(first.w().get(0))).isGreaterThan(1e-6);
        for (int i = 0; i < 1000; i++) {
            assertThat(benchmark.backward().gradients().sha256()).isEqualTo(first.sha256());
        }
    }

    private static double distance(Weights one, Weights other) {
        double largest = 0.0;
        for (int l = 0; l < one.w().size(); l++) {
            double[] from = one.w().get(l);
            double[] to = other.w().get(l);
            for (int i = 0; i < from.length; i++) {
                largest = Math.max(largest, Math.abs(from[i] - to[i]));
            }
        }
        return largest;
    }
}
