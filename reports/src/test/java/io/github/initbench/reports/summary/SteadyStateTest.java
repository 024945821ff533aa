package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SteadyStateTest {

    private static final int ITERATIONS = 10;
    private static final int FORKS = 400;

    private static List<Double> scores(int n, IntToDoubleFunction score) {
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            scores.add(score.applyAsDouble(i));
        }
        return scores;
    }

    private static int unsteady(long seed, double noise, IntToDoubleFunction mean) {
        Random random = new Random(seed);
        int unsteady = 0;
        for (int fork = 0; fork < FORKS; fork++) {
            List<Double> scores = scores(ITERATIONS, i -> mean.applyAsDouble(i) * (1 + noise * random.nextGaussian()));
            unsteady += SteadyState.isSteady(scores).orElseThrow() ? 0 : 1;
        }
        return unsteady;
    }

    /**
     * Iterations in random order are called unsteady with probability 0.05 at most; of 400 forks more than 36 would be with probability
     * below 1e-3, as the seed is fixed this is decided.
     */
    @Test
    void noiseAloneIsSteady() {
        assertThat(unsteady(1, 0.05, i -> 1000)).isLessThanOrEqualTo(36);
    }

    @Test
    void noiseBelowWhatMattersIsAlwaysSteady() {
        assertThat(unsteady(2, 0.001, i -> 1000)).isZero();
    }

    @Test
    void aStepIsFound() {
        assertThat(unsteady(3, 0.01, i -> i < 4 ? 1000 : 1080)).isGreaterThan(FORKS * 9 / 10);
    }

    @Test
    void aSlopeIsFound() {
        assertThat(unsteady(4, 0.01, i -> 1000 + 10 * i)).isGreaterThan(FORKS * 9 / 10);
    }

    @Test
    void aStepBelowWhatMattersIsNone() {
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> i < 5 ? 1000 : 1010)))
                .hasValue(true);
    }

    @Test
    void iterationsThatAreAllAlikeAreSteady() {
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> 7e9))).hasValue(true);
    }

    /** 2 of the 45 ways to place two odd iterations are at an end: 4.4 %. */
    @Test
    void twoOddIterationsAtAnEndAreFound() {
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> i < 2 ? 500 : 1000)))
                .hasValue(false);
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> i < 8 ? 1000 : 500)))
                .hasValue(false);
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> i < 2 ? 500 + i : 1000 + i % 3)))
                .hasValue(false);
    }

    /** 2 of the 10 ways to place it are at an end. */
    @Test
    void oneOddIterationIsNot() {
        assertThat(SteadyState.isSteady(scores(ITERATIONS, i -> i < 1 ? 500 : 1000)))
                .hasValue(true);
    }

    /** A fork of a real run, of which 7 % of the orders are as rare: two odd iterations that differ, and a dip after them. */
    @Test
    void whatIsNotRareEnoughIsSteady() {
        assertThat(SteadyState.isSteady(List.of(37.7, 28.2, 20.9, 20.3, 23.7, 23.9, 24.1, 23.6, 24.1, 23.9)))
                .hasValue(true);
    }

    @Test
    void tooFewIterationsHaveNoVerdict() {
        assertThat(SteadyState.isSteady(scores(ITERATIONS - 1, i -> i))).isEmpty();
    }
}
