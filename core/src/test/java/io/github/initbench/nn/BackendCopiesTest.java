package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes from the host to a backend and comes back: parameters, batches, logits. */
class BackendCopiesTest {

    private static final Dataset TWO_EXAMPLES =
            new Dataset("two", 3, 2, 2, new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1, 1, 0});

    @Test
    void parametersComeBackBitForBit() {
        try (Backend<?> backend = backend()) {
            assertThat(roundTrip(backend).sha256())
                    .isEqualTo(CirclesRun.weights("he").sha256());
        }
    }

    private static <M extends Matrix> Weights roundTrip(Backend<M> backend) {
        Weights weights = CirclesRun.weights("he");
        Parameters<M> parameters = Parameters.zeros(backend, CirclesRun.NETWORK);
        parameters.write(backend, weights);
        weights.w().get(0)[0] = Double.NaN; // a copy: what the host does later does not matter
        return parameters.read(backend);
    }

    /** X is features x examples, although the data set keeps each example contiguous. */
    @Test
    void batchHoldsExamplesInColumns() {
        try (Backend<?> backend = backend()) {
            assertThat(rowMajorX(backend)).containsExactly(1, 4, 2, 5, 3, 6);
        }
    }

    private static <M extends Matrix> double[] rowMajorX(Backend<M> backend) {
        ResidentDataset<M> loaded = ResidentDataset.of(backend, spec(3, 2), TWO_EXAMPLES);
        assertThat(loaded.description().sha256()).isEqualTo(TWO_EXAMPLES.sha256());
        Batch<M> batch = loaded.batch();
        assertThat(batch.examples()).isEqualTo(2);
        double[] x = new double[6];
        backend.readColumns(batch.x(), 0, 2, x, 0, 2, 1);
        return x;
    }

    @Test
    void networkThatDoesNotFitTheDataIsRefused() {
        try (Backend<?> backend = backend()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResidentDataset.of(backend, spec(2, 2), TWO_EXAMPLES))
                    .withMessage(
                            "layers: 2-4-2 has 2 inputs and 2 outputs, but two has 3 features and 2 outputs; begin with 3 and end with 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResidentDataset.of(backend, spec(3, 1), TWO_EXAMPLES))
                    .withMessage(
                            "layers: 3-4-1 has 3 inputs and 1 outputs, but two has 3 features and 2 outputs; begin with 3 and end with 2");
        }
    }

    /** The first example has both outputs right, the second only one of them. */
    @Test
    void exampleIsRightWhereAllItsOutputsAre() {
        try (Backend<?> backend = backend()) {
            Logits logits = logits(backend);
            assertThat(logits.predictions(new BinaryCrossEntropy())).containsExactly(0, 1, 1, 1);
            assertThat(logits.accuracy(new BinaryCrossEntropy())).isEqualTo(0.5);
        }
    }

    private static <M extends Matrix> Logits logits(Backend<M> backend) {
        M z = backend.zeros(2, 2);
        backend.writeColumns(new double[] {-1, 2, 3, 4}, 0, 1, 2, z, 0, 2);
        Logits logits = new Logits(Targets.of(TWO_EXAMPLES));
        logits.read(backend, z);
        return logits;
    }

    private static NetworkSpec spec(int inputs, int outputs) {
        return NetworkSpec.mlp(List.of(inputs, 4, outputs), new Relu(), new BinaryCrossEntropy());
    }

    private static Backend<?> backend() {
        return Backends.named("reference").create(BackendOptions.DEFAULT);
    }
}
