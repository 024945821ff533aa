package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Silu;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of several inputs and outputs: of any size they hold the right columns, and of data that do not fit there are none. */
class BatchShapesTest {

    private static final int EXAMPLES = 12;
    private static final NetworkSpec SPEC = NetworkSpec.mlp(List.of(3, 4, 2), new Silu(), new SoftmaxCrossEntropy());

    /** Every third example is of the second class. */
    private static Dataset data() {
        double[] x = new double[3 * EXAMPLES];
        double[] y = new double[2 * EXAMPLES];
        new RandomState(1).randn(x);
        for (int j = 0; j < EXAMPLES; j++) {
            y[2 * j + (j % 3 == 0 ? 1 : 0)] = 1;
        }
        return new Dataset("normal", 3, 2, EXAMPLES, x, y);
    }

    private static Weights weights(NetworkSpec spec) {
        return Initializations.named("he").initialization().weights(spec, Streams.numpy(2));
    }

    private static Backend<?> reference() {
        return Backends.named("reference").create(BackendOptions.DEFAULT);
    }

    private static Trainer<?> mini(Backend<?> backend, double learningRate, int size) {
        Trainer<?> trainer = Trainer.miniBatch(
                backend, SPEC, data(), new GradientDescent(learningRate), size, () -> new RandomState(3));
        trainer.restore(weights(SPEC));
        return trainer;
    }

    private static Trainer<?> full(Backend<?> backend, double learningRate) {
        Trainer<?> trainer = Trainer.fullBatch(backend, SPEC, data(), new GradientDescent(learningRate));
        trainer.restore(weights(SPEC));
        return trainer;
    }

    /** At a learning rate next to nothing an epoch of small batches moves the weights as so many steps of the full batch do. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, EXAMPLES})
    void gradientsOfAnEpochAddUpToTheFullBatchs(int size) {
        double tiny = 1e-9;
        try (Backend<?> backend = reference()) {
            Trainer<?> mini = mini(backend, tiny, size);
            Trainer<?> full = full(backend, tiny);
            for (int i = 0; i < EXAMPLES / size; i++) {
                mini.step();
                full.step();
            }
            for (int i = 0; i < full.weights().all().size(); i++) {
                double[] expected = full.weights().all().get(i);
                assertThat(mini.weights().all().get(i)).containsExactly(expected, within(1e-3 * tiny));
                assertThat(expected).isNotEqualTo(weights(SPEC).all().get(i));
            }
        }
    }

    /** In the middle of an epoch too. */
    @Test
    void afterARestoreTheBatchesAreThoseFromTheBeginning() {
        try (Backend<?> backend = reference()) {
            Trainer<?> trainer = mini(backend, 0.1, 5);
            trainer.step();
            double[] first = trainer.weights().w().get(0);
            trainer.step();
            trainer.restore(weights(SPEC));
            trainer.step();
            assertThat(trainer.weights().w().get(0)).containsExactly(first);
        }
    }

    /** In blocks of 5, 5 and 2. */
    @Test
    void logitsOfTheWholeSetAreInTheOrderOfTheData() {
        try (Backend<?> backend = reference()) {
            assertThat(mini(backend, 1, 5).logits().values())
                    .containsExactly(full(backend, 1).logits().values());
        }
    }

    @Test
    void aNetworkThatDoesNotFitIsRefused() {
        NetworkSpec narrow = NetworkSpec.mlp(List.of(2, 2), new Silu(), new SoftmaxCrossEntropy());
        GradientDescent optimizer = new GradientDescent(1);
        String message =
                "layers: 2-2 has 2 inputs and 2 outputs, but normal has 3 features and 2 outputs; begin with 3 and end with 2";
        try (Backend<?> backend = reference()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Trainer.miniBatch(backend, narrow, data(), optimizer, 4, () -> new RandomState(3)))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trainer.fullBatch(backend, narrow, data(), optimizer))
                    .withMessage(message);
            Dataset other = new Dataset("other", 1, 2, 1, new double[1], new double[2]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Evaluator<>(full(backend, 1).network(), other))
                    .withMessageContaining("but other has 1 features");
        }
    }

    @Test
    void evaluationIsOfTheOtherSetAtThePresentWeights() {
        try (Backend<?> backend = reference()) {
            evaluate(backend);
        }
    }

    /** Two lines, w = (2, 0), b = (1, -1), at 3 and 5, then other lines. */
    private static <M extends Matrix> void evaluate(Backend<M> backend) {
        NetworkSpec lines = NetworkSpec.mlp(List.of(1, 2), new Linear(), new SoftmaxCrossEntropy());
        Dataset train = new Dataset("train", 1, 2, 1, new double[] {7}, new double[] {1, 0});
        Dataset test = new Dataset("test", 1, 2, 2, new double[] {3, 5}, new double[] {1, 0, 0, 1});
        Trainer<M> trainer = Trainer.fullBatch(backend, lines, train, new GradientDescent(1));
        Evaluator<M> evaluator = new Evaluator<>(trainer.network(), test);
        trainer.restore(new Weights(List.of(new double[] {2, 0}), List.of(new double[] {1, -1})));
        assertThat(trainer.logits(evaluator).values()).containsExactly(7, -1, 11, -1);
        trainer.restore(new Weights(List.of(new double[] {-1, 0}), List.of(new double[] {0, 0.5})));
        assertThat(trainer.logits(evaluator).values()).containsExactly(-3, 0.5, -5, 0.5);
        assertThat(trainer.logits().values()).containsExactly(-7, 0.5);
    }

    /** Silu's derivative needs z: of 3-4-2 parameters and gradients, a and g of 6 units and z of 4, of 12 examples. */
    @Test
    void inputsOfActivationsAreCountedWhereTheyAreKept() {
        try (Backend<?> backend = reference()) {
            Trainer<?> trainer = full(backend, 1);
            trainer.step();
            int parameters = 3 * 4 + 4 + 4 * 2 + 2;
            assertThat(trainer.valueCounts(new ValueCounter()).values())
                    .isEqualTo(2 * parameters + EXAMPLES * (2 * (4 + 2) + 4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, EXAMPLES})
    void aBatchMayHaveOneExampleOrAll(int size) {
        Trainer.requireBatch(size, data());
        try (Backend<?> backend = reference()) {
            Trainer<?> trainer = mini(backend, 1, size);
            trainer.step();
            assertThat(trainer.weights().isFinite()).isTrue();
        }
    }
}
