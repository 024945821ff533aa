package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.towards(0.2, 0))
                .withMessage("iterations: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingPlan(1, 0, List.of(), new Recording(1, 0), "stable"))
                .withMessage("evaluation interval: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.recording(1, new Recording(0, 0), "stable"))
                .withMessage("record every: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.towards(Double.NaN, 5))
                .withMessage("target loss: NaN is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.recording(3, new Recording(1, 3), "stable"))
                .withMessage("record from: 3 is not below the 3 iterations; nothing would be recorded");
    }

    /** At both ends, at the interval, and where losses are recorded. */
    @Test
    void evaluationsAreAtTheIntervalAndWhereLossesAreRecorded() {
        TrainingPlan plan = new TrainingPlan(20, 6, List.of(), new Recording(5, 3), "stable");
        assertThat(IntStream.rangeClosed(0, 20).filter(plan::evaluates)).containsExactly(0, 3, 6, 8, 12, 13, 18, 20);
        assertThat(IntStream.rangeClosed(0, 20).filter(plan::records)).containsExactly(3, 8, 13, 18);
        assertThat(IntStream.rangeClosed(0, 4).filter(TrainingPlan.towards(0.2, 4)::evaluates))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(IntStream.rangeClosed(0, 4).filter(TrainingPlan.towards(0.2, 4)::records))
                .containsExactly(0);
    }
}
