package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Relu;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudySpecTest {

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyRuns.spec(CirclesRun.NETWORK, 0.01, 0, 1))
                .withMessage("iterations: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyRuns.spec(CirclesRun.NETWORK, 0.01, 1, 0))
                .withMessage("record every: 0 is below 1");
        NetworkSpec questions = NetworkSpec.mlp(List.of(2, 2), new Relu(), new BinaryCrossEntropy());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyRuns.spec(questions, 0.01, 1, 1))
                .withMessage(
                        "study: the 2 outputs of the loss stable answer a question each and name no class; use one output,"
                                + " or softmax");
    }
}
