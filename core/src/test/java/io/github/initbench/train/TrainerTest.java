package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Classes;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pieces of an iteration, one by one and in other orders than {@link Trainer#step} has them. */
class TrainerTest {

    private static final BinaryCrossEntropy LOSS = new BinaryCrossEntropy();

    @Test
    void theFirstBatchIsThereFromTheBeginning() {
        withTrainers(TrainerTest::firstBatch);
    }

    /** One weight, zero as everything: of the example x = 1, y = 1 both gradients are sigmoid(0) - 1. */
    private static <M extends Matrix> void firstBatch(Backend<M> backend) {
        NetworkSpec spec = NetworkSpec.mlp(List.of(1, 1), new Relu(), LOSS);
        Dataset data = Dataset.labelled("two", 1, Classes.numbered(2), new double[] {1, 1}, new int[] {1, 1});
        Trainer<M> trainer = Trainer.miniBatch(backend, spec, data, CirclesRun.OPTIMIZER, 1, () -> new RandomState(3));
        Weights zeros = new Weights(List.of(new double[1]), List.of(new double[1]));
        trainer.restore(zeros);
        trainer.forward();
        trainer.backward();
        assertThat(trainer.gradients().w().get(0)).containsExactly(-0.5);
        assertThat(trainer.gradients().b().get(0)).containsExactly(-0.5);
    }

    @Test
    void anIterationInPiecesIsAStep() {
        withTrainers(TrainerTest::inPieces);
    }

    private static <M extends Matrix> void inPieces(Backend<M> backend) {
        Trainer<M> steps = trainer(backend);
        Trainer<M> pieces = trainer(backend);
        for (int i = 0; i < 12; i++) {
            steps.step();
            assertThat(pieces.loss(LOSS)).isFinite(); // evaluates block after block in the same matrices
            pieces.forward();
            pieces.loss(LOSS);
            assertThatIllegalStateException().isThrownBy(pieces::backward);
            pieces.forward();
            pieces.backward();
            pieces.update();
            assertThatIllegalStateException().isThrownBy(pieces::update);
        }
        assertThat(pieces.weights().sha256()).isEqualTo(steps.weights().sha256());
    }

    @Test
    void aMatrixThatServesTwiceIsCountedOnce() {
        withTrainers(TrainerTest::counted);
    }

    /** 2-10-5-1 with ReLU, whose derivative needs no z: weights and biases twice, activations and gradients of 64 examples. */
    private static <M extends Matrix> void counted(Backend<M> backend) {
        Trainer<M> trainer = trainer(backend);
        trainer.step();
        int parameters = 2 * 10 + 10 + 10 * 5 + 5 + 5 + 1;
        assertThat(trainer.valueCounts(new ValueCounter()).values()).isEqualTo(2 * parameters + 2 * 64 * (10 + 5 + 1));
    }

    private static <M extends Matrix> Trainer<M> trainer(Backend<M> backend) {
        Trainer<M> trainer = Trainer.miniBatch(
                backend, CirclesRun.NETWORK, CirclesRun.train(), CirclesRun.OPTIMIZER, 64, () -> new RandomState(9));
        trainer.restore(CirclesRun.weights("he"));
        return trainer;
    }

    private interface Experiment {
        <M extends Matrix> void on(Backend<M> backend);
    }

    private static void withTrainers(Experiment test) {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            test.on(backend);
        }
    }
}
