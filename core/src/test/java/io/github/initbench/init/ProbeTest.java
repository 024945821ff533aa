package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final NetworkSpec TINY = NetworkSpec.mlp(List.of(2, 2, 1), new Relu(), new BinaryCrossEntropy());
    private static final Weights WEIGHTS = new Weights(
            List.of(new double[] {1, -1, 2, 0.5}, new double[] {3, -2}),
            List.of(new double[] {0.5, -1}, new double[] {0.25}));

    /** Halves every weight until no preactivation is above a bound. */
    private record Bounded(double bound) implements DataDependentInitialization {

        @Override
        public <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe) {
            Weights weights = Initializations.named("he").initialization().weights(spec, streams);
            for (int l = 0; l < spec.depth(); l++) {
                while (largest(probe.preactivations(weights, l)) > bound) {
                    double[] w = weights.w().get(l);
                    for (int i = 0; i < w.length; i++) {
                        w[i] /= 2;
                    }
                }
            }
            return weights;
        }

        private static double largest(double[] values) {
            double largest = 0;
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            return largest;
        }
    }

    /** Two examples, (1, 2) and (-1, 0): Z1 = [[-0.5, -0.5], [2, -3]], A1 = [[0, 0], [2, 0]], Z2 = [-3.75, 0.25]. */
    @Test
    void preactivationsByHand() {
        for (String name : List.of("reference", "ejml")) {
            try (Backend<?> backend = Backends.named(name).create(BackendOptions.DEFAULT)) {
                Probe<?> probe = probe(backend, TINY, new double[] {1, 2, -1, 0});
                for (int twice = 0; twice < 2; twice++) {
                    assertThat(probe.preactivations(WEIGHTS, 0)).containsExactly(-0.5, -0.5, 2, -3);
                    assertThat(probe.preactivations(WEIGHTS, 1)).containsExactly(-3.75, 0.25);
                }
                assertThat(probe.examples()).isEqualTo(2);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> probe.preactivations(WEIGHTS, 2))
                        .withMessage("preactivations: weight matrix 2 of 2-2-1; give one from 0 to 1");
            }
        }
    }

    @Test
    void aDataDependentInitializationSeesTheNetworkOnItsExamples() {
        NetworkSpec spec = NetworkSpec.mlp(List.of(2, 50, 50, 1), new Tanh(), new BinaryCrossEntropy());
        Initialization bounded = new Bounded(0.75);
        assertThat(bounded.needsProbe()).isTrue();
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            Probe<?> probe = probe(backend, spec, new double[] {1, 2, -1, 0});
            Weights weights = bounded.weights(spec, Streams.named(3), probe);
            for (int l = 0; l < 3; l++) {
                assertThat(Bounded.largest(probe.preactivations(weights, l))).isCloseTo(0, within(0.75));
            }
            assertThat(bounded.weights(spec, Streams.named(3), probe).sha256()).isEqualTo(weights.sha256());
        }
    }

    @Test
    void withoutExamplesItSaysThatItNeedsThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bounded(1).weights(TINY, Streams.numpy(3)))
                .withMessage("weights: Bounded[bound=1.0] needs a probe; pass one");
    }

    @Test
    void whatNeedsNoExamplesIgnoresThem() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            Initialization he = Initializations.named("he").initialization();
            assertThat(he.needsProbe()).isFalse();
            assertThat(he.weights(TINY, Streams.numpy(3), probe(backend, TINY, new double[] {1, 2}))
                            .sha256())
                    .isEqualTo(he.weights(TINY, Streams.numpy(3)).sha256());
        }
    }

    /** @param x each example contiguous */
    private static <M extends Matrix> Probe<M> probe(Backend<M> backend, NetworkSpec spec, double[] x) {
        Batch<M> batch = Batch.zeros(backend, spec, x.length / spec.inputs());
        backend.writeColumns(x, 0, 1, spec.inputs(), batch.x(), 0, batch.examples());
        return new Probe<>(new Network<>(spec, backend), batch);
    }
}
