package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    /** Recalls of 8/10, 1/2 and 3/4: their mean is 2.05/3, while 12 of 16 examples are right. The fourth class has no example. */
    private static final ConfusionMatrix FOUR = new ConfusionMatrix(
            List.of(List.of(8, 1, 0, 1), List.of(1, 1, 0, 0), List.of(0, 0, 3, 1), List.of(0, 0, 0, 0)));

    @Test
    void byHand() {
        assertThat(FOUR.balancedAccuracy()).isEqualTo((0.8 + 0.5 + 0.75) / 3);
        assertThat(FOUR.majorityShare()).isEqualTo(10.0 / 16);
        assertThat(FOUR.answersOneClass()).isFalse();
    }

    /** Right for 190 of 200, and no better than tossing a coin. */
    @Test
    void oneAnswerToEverything() {
        ConfusionMatrix constant = new ConfusionMatrix(List.of(List.of(190, 0), List.of(10, 0)));
        assertThat(constant.balancedAccuracy()).isEqualTo(0.5);
        assertThat(constant.majorityShare()).isEqualTo(0.95);
        assertThat(constant.answersOneClass()).isTrue();
    }

    @Test
    void oneOfThreeAnswersToEverything() {
        ConfusionMatrix third = new ConfusionMatrix(List.of(List.of(0, 0, 5), List.of(0, 0, 3), List.of(0, 0, 2)));
        assertThat(third.answersOneClass()).isTrue();
        ConfusionMatrix two = new ConfusionMatrix(List.of(List.of(0, 1, 4), List.of(0, 0, 3), List.of(0, 0, 2)));
        assertThat(two.answersOneClass()).isFalse();
    }
}
