package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogitsTest {

    /** Three examples of two outputs: both right, one of them right, none right. */
    @Test
    void severalBinaryOutputsNameNoClass() {
        Logits logits = logits(new double[] {1, 0, 1, 1, 0, 1}, new double[] {3, -3, 3, -3, 3, -3});
        BinaryCrossEntropy binary = new BinaryCrossEntropy();
        assertThat(logits.accuracy(binary)).isEqualTo(1 / 3.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logits.confusion(binary))
                .withMessage(
                        "confusion: the 2 outputs of the loss stable answer a question each and name no class; use one"
                                + " output, or softmax");
        assertThatIllegalArgumentException().isThrownBy(() -> logits.classify(binary));
    }

    /** Right, wrong, right. */
    @Test
    void accuracyIsTheDiagonalOfTheConfusion() {
        Logits logits = logits(new double[] {1, 0, 0, 1, 0, 1}, new double[] {3, -3, 3, -3, -3, 3});
        SoftmaxCrossEntropy softmax = new SoftmaxCrossEntropy();
        assertThat(logits.accuracy(softmax)).isEqualTo(2 / 3.0);
        assertThat(logits.confusion(softmax).counts()).containsExactly(List.of(1, 0), List.of(1, 1));
        assertThat(logits.classify(softmax).classes()).containsExactly(0, 0, 1);
    }

    /** What is asked first computes the predictions. */
    @Test
    void confusionNeedsNothingBeforeIt() {
        Logits logits = logits(new double[] {0, 1, 1, 0, 1, 0}, new double[] {3, -3, -3, 3, -3, 3});
        assertThat(logits.confusion(new SoftmaxCrossEntropy()).counts()).containsExactly(List.of(0, 2), List.of(1, 0));
    }

    private static Logits logits(double[] targets, double[] values) {
        Logits logits = new Logits(new Targets(2, targets));
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            read(logits, backend, values);
        }
        return logits;
    }

    private static <M extends Matrix> void read(Logits logits, Backend<M> backend, double[] values) {
        M matrix = backend.zeros(2, values.length / 2);
        backend.writeColumns(values, 0, 1, 2, matrix, 0, values.length / 2);
        logits.read(backend, matrix);
    }
}
