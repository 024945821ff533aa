package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LossesTest {

    @Test
    void namesInOrder() {
        assertThat(Losses.all()).extracting(Loss::name).containsExactly("stable", "naive");
        assertThat(Losses.all()).allMatch(loss -> Losses.named(loss.name()).equals(loss));
    }

    @Test
    void naiveIsJudgedByTheStableForm() {
        assertThat(Losses.all()).extracting(Loss::stable).containsOnly(new BinaryCrossEntropy());
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Losses.named("hinge"))
                .withMessage("unknown loss 'hinge'; available: stable, naive");
    }
}
