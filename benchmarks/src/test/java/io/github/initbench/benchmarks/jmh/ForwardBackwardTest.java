package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.nn.Weights;
import io.github.initbench.train.Trainer;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void denormalsAndWhatIsNoNumberAreCounted() {
        ValueCounts sound = benchmark.valueCounts(new ValueCounter());
        assertThat(sound.denormals()).isZero();
        assertThat(sound.nonFinite()).isZero();
        // parameters and gradients 2 (20 + 50 + 5 + 10 + 5 + 1), a, which is z too, and g of 16 units and 300 examples
        assertThat(sound.values()).isEqualTo(2 * 91 + 2 * 16 * 300);

        Weights weights = benchmark.forward().weights();
        List<double[]> w = new ArrayList<>();
        weights.w().forEach(layer -> w.add(layer.clone()));
        w.get(0)[3] = Double.MIN_VALUE;
        w.get(2)[0] = Double.NaN; // and with it the 300 logits
        benchmark.forward().restore(new Weights(w, weights.b()));
        Trainer<?> unused = benchmark.forward();
        ValueCounts planted = benchmark.valueCounts(new ValueCounter());
        assertThat(planted.denormals()).isEqualTo(1);
        assertThat(planted.nonFinite()).isEqualTo(1 + 300);
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
