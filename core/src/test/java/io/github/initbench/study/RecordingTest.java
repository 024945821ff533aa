package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void recordsFromAnIterationOnAtMultiples() {
        assertThat(IntStream.range(0, 10).filter(new Recording(3, 0)::includes)).containsExactly(0, 3, 6, 9);
        assertThat(IntStream.range(0, 10).filter(new Recording(4, 3)::includes)).containsExactly(3, 7);
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording(0, 0))
                .withMessage("record every: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recording(1, -1))
                .withMessage("record from: -1 is below 0");
    }
}
