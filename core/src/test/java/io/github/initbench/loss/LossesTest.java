package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LossesTest {

    @Test
    void namesInOrder() {
        assertThat(Losses.FORMS).containsExactly("stable", "naive");
        assertThat(Losses.all()).extracting(Loss::name).containsExactly("stable", "naive", "softmax");
        assertThat(Losses.form("stable", new NaiveBinaryCrossEntropy())).isEqualTo(new BinaryCrossEntropy());
        assertThat(Losses.form("naive", new BinaryCrossEntropy())).isEqualTo(new NaiveBinaryCrossEntropy());
        assertThat(Losses.form("stable", new SoftmaxCrossEntropy())).isEqualTo(new SoftmaxCrossEntropy());
    }

    @Test
    void naiveIsJudgedByTheStableForm() {
        assertThat(Losses.all())
                .extracting(Loss::stable)
                .containsExactly(new BinaryCrossEntropy(), new BinaryCrossEntropy(), new SoftmaxCrossEntropy());
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Losses.form("hinge", new BinaryCrossEntropy()))
                .withMessage("unknown loss form 'hinge'; available: stable, naive");
    }

    @Test
    void softmaxHasNoNaiveForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Losses.form("naive", new SoftmaxCrossEntropy()))
                .withMessage("loss form: 'naive' is the notebooks' formula for one sigmoid output, softmax has none;"
                        + " use stable");
    }

    @Test
    void oneLogitIsASigmoidsSeveralAreASoftmaxs() {
        assertThat(Losses.forOutputs(1)).isEqualTo(new BinaryCrossEntropy());
        assertThat(Losses.forOutputs(2)).isEqualTo(new SoftmaxCrossEntropy());
    }
}
