package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.CirclesRun;
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
    }
}
