package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.nn.Weights;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One weight whose values are given. */
class StallDetectorTest {

    /** The weight at each iteration; the loss is the weight's square, evaluated at every {@code interval}th iteration. */
    private static OptionalInt stalledAt(int epoch, int interval, double... values) {
        int[] now = new int[1];
        StallDetector detector = new StallDetector(
                epoch, () -> new Weights(List.of(new double[] {values[now[0]]}), List.of(new double[1])));
        for (int i = 0; i < values.length; i++) {
            now[0] = i;
            if (i % interval == 0) {
                detector.evaluated(values[i] * values[i]);
            }
            detector.at(i);
        }
        return detector.stalledAt();
    }

    @Test
    void aWeightThatNeverMovesStallsAtOnce() {
        assertThat(stalledAt(1, 1, 2, 2, 2)).hasValue(0);
        assertThat(stalledAt(2, 1, 2, 2, 2)).hasValue(0);
        assertThat(stalledAt(1, 4, 2, 2, 2)).hasValue(0);
    }

    @Test
    void oneThatComesToRestStallsWhereTwoLossesAreEqual() {
        assertThat(stalledAt(1, 1, 1, 2, 3, 3, 3)).hasValue(3);
        assertThat(stalledAt(1, 2, 1, 2, 3, 3, 3, 3)).hasValue(4);
    }

    /** Equal losses of other weights, and equal weights at both evaluations with others between. */
    @Test
    void oscillationsAreNoStall() {
        assertThat(stalledAt(1, 1, 1, -1, 1, -1, 1)).isEmpty();
        assertThat(stalledAt(1, 2, 1, -1, 1, -1, 1, -1)).isEmpty();
        assertThat(stalledAt(1, 2, 1, 2, 1, 2, 1, 2)).isEmpty();
    }

    /** Weights that rest for less than an epoch: the next batch may move them. */
    @Test
    void aRestOfLessThanAnEpochIsNoStall() {
        assertThat(stalledAt(3, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6)).isEmpty();
        assertThat(stalledAt(3, 1, 1, 2, 2, 3, 3, 3, 3, 4)).hasValue(3);
    }

    /** -0 is another bit than 0. */
    @Test
    void bitsCount() {
        assertThat(stalledAt(1, 1, 0.0, -0.0, 0.0, -0.0)).isEmpty();
    }
}
