package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.activation.Silu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.data.Circles;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.Layer;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network of residual blocks learns, its alphas too, alike on two backends. */
class ResidualTrainingTest {

    private static final NetworkSpec SPEC = new NetworkSpec(
            2,
            List.of(
                    new Layer.Dense(8, new Tanh()),
                    Layer.Residual.learned(0.0, new Layer.Dense(12, new Silu()), Layer.Dense.linear(8)),
                    Layer.Residual.fixed(0.5, new Layer.Dense(8, new Tanh())),
                    Layer.Dense.linear(1)),
            new BinaryCrossEntropy());

    private record Run(double first, double last, Weights weights) {}

    private static Run train(String backend, int updates) {
        try (Backend<?> created = Backends.named(backend).create(BackendOptions.DEFAULT)) {
            return train(created, updates);
        }
    }

    private static <M extends Matrix> Run train(Backend<M> backend, int updates) {
        Trainer<M> trainer = Trainer.fullBatch(
                backend, SPEC, new Circles(200, 0.05, 0.8).generate(new RandomState(1)), new GradientDescent(0.05));
        trainer.restore(Initializations.named("he").initialization().weights(SPEC, Streams.numpy(3)));
        double first = trainer.loss(SPEC.loss());
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
        return new Run(first, trainer.loss(SPEC.loss()), trainer.weights());
    }

    @Test
    void itLearns() {
        Run run = train("ejml", 2000);
        assertThat(run.last()).isLessThan(0.1 * run.first());
        assertThat(run.weights().alpha()).hasSize(1);
        assertThat(Math.abs(run.weights().alpha().get(0)[0])).isGreaterThan(0.05);
    }

    /** A step of this size magnifies roundings later. */
    @Test
    void backendsAgreeAtFirst() {
        Run reference = train("reference", 50);
        Run ejml = train("ejml", 50);
        assertThat(ejml.last()).isCloseTo(reference.last(), within(1e-9));
        assertThat(ejml.weights().alpha().get(0)[0])
                .isNotZero()
                .isCloseTo(reference.weights().alpha().get(0)[0], within(1e-9));
    }

    /** The hash tells learned alphas apart; names tell networks apart. */
    @Test
    void alphasCount() {
        Weights weights = Initializations.named("he").initialization().weights(SPEC, Streams.numpy(3));
        Weights other = weights.map(values -> values.length == 1 && values[0] == 0.0 ? new double[] {0.5} : values);
        assertThat(other.sha256()).isNotEqualTo(weights.sha256());
        assertThat(SPEC.layersKey()).isEqualTo("2-8-learned0.0(12-8)-0.5(8)-1");
        assertThat(SPEC.hiddenKey()).isEqualTo("tanh,silu,linear,tanh");
    }
}
