package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws follow the distribution that the catalogue states. */
class DistributionTest {

    private static final int FAN_IN = 400;
    private static final int FAN_OUT = 250;
    private static final int WEIGHTS = FAN_IN * FAN_OUT;

    /**
     * With a fresh seed a right distribution would be called wrong with this probability at most: Massart 1990, the tight constant in the inequality
     * of Dvoretzky, Kiefer and Wolfowitz, P(D > d) <= 2 exp(-2 n d^2). The seed is fixed.
     */
    private static final double FALSE_ALARM = 1e-9;

    private static final double SHRINKAGE = 0.8796256610342398;

    @ParameterizedTest
    @CsvSource({
        "he-truncated, 0.005",
        "lecun-truncated, 0.0025",
        "glorot-truncated, 0.003076923076923077", // 2 / (400 + 250)
    })
    void truncatedScalingHasTheVarianceAfterTheCut(String name, double variance) {
        assertTruncated(weights(name), Math.sqrt(variance) / SHRINKAGE, variance);
    }

    @Test
    void truncatedNormalIsCutAtTwoStandardDeviations() {
        assertTruncated(weights("truncated-normal:sd=0.3"), 0.3, 0.3 * 0.3 * SHRINKAGE * SHRINKAGE);
    }

    private static void assertTruncated(double[] w, double sd, double variance) {
        double[] magnitudes = Arrays.stream(w).map(Math::abs).sorted().toArray();
        assertThat(magnitudes[WEIGHTS - 1]).isBetween(1.99 * sd, 2 * sd);
        double inside = 2 * phi(2) - 1;
        assertFollows(w, x -> (phi(x / sd) - phi(-2)) / inside);
        assertThat(meanSquare(w)).isCloseTo(variance, within(5 * variance * Math.sqrt(1.0 / WEIGHTS)));
    }

    @Test
    void normalAndUniform() {
        assertFollows(weights("normal:sd=0.3"), x -> phi(x / 0.3));
        assertFollows(weights("uniform:min=-1:max=3"), x -> (x + 1) / 4);
    }

    /** Half of each input's weights are 0, at places that are equally likely; the others are normal. */
    @Test
    void sparse() {
        double[] w = weights("sparse:sparsity=0.5:sd=0.3");
        int[] zerosOfUnit = new int[FAN_OUT];
        for (int j = 0; j < FAN_IN; j++) {
            int zeros = 0;
            for (int i = 0; i < FAN_OUT; i++) {
                if (w[i * FAN_IN + j] == 0) {
                    zeros++;
                    zerosOfUnit[i]++;
                }
            }
            assertThat(zeros).isEqualTo(125);
        }
        // Binomial of 400 halves: beyond 6.5 of its standard deviations of 10 one unit in 250 would be with a
        // probability of 2e-8.
        assertThat(Arrays.stream(zerosOfUnit)).allMatch(zeros -> Math.abs(zeros - 200) <= 65);
        assertFollows(Arrays.stream(w).filter(x -> x != 0).toArray(), x -> phi(x / 0.3));
        assertThat(new Sparse(0.3, 1).meanSquare(10, 4)).isEqualTo(0.5); // ceil(1.2) of 4 are 0
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "1, 7", "7, 1", "1, 1", "64, 200", "200, 64"})
    void orthogonalToRounding(int fanIn, int fanOut) {
        double gain = 1.5;
        double[] w = new double[fanIn * fanOut];
        new Orthogonal(gain).fill(w, fanIn, fanOut, new RandomState(4));
        int size = Math.min(fanIn, fanOut);
        int length = Math.max(fanIn, fanOut);
        for (int p = 0; p < size; p++) {
            for (int q = 0; q <= p; q++) {
                double dot = 0;
                for (int l = 0; l < length; l++) {
                    dot += fanOut >= fanIn ? w[l * fanIn + p] * w[l * fanIn + q] : w[p * fanIn + l] * w[q * fanIn + l];
                }
                assertThat(dot).isCloseTo(p == q ? gain * gain : 0, within(1e-13 * gain * gain));
            }
        }
    }

    /** Of 2 x 2 matrices that are uniform, the first column's angle is uniform, and one in two is a rotation. */
    @Test
    void orthogonalIsUniform() {
        RandomState random = new RandomState(9);
        int draws = 4_000;
        double[] angles = new double[draws];
        int rotations = 0;
        for (int i = 0; i < draws; i++) {
            double[] w = new double[4];
            new Orthogonal(1).fill(w, 2, 2, random);
            angles[i] = Math.atan2(w[2], w[0]);
            rotations += w[0] * w[3] - w[1] * w[2] > 0 ? 1 : 0;
        }
        assertFollows(angles, x -> (x + Math.PI) / (2 * Math.PI));
        assertThat(Math.abs(rotations - draws / 2)).isLessThan(200); // 6.3 standard deviations
    }

    @Test
    void identityAndOnes() {
        double[] w = new double[6];
        Initializations.named("identity:gain=2").layerRule().orElseThrow().fill(w, 3, 2, new RandomState(1));
        assertThat(w).containsExactly(2, 0, 0, 0, 2, 0);
        Initializations.named("ones").layerRule().orElseThrow().fill(w, 3, 2, new RandomState(1));
        assertThat(w).containsOnly(1);
    }

    /** The mean square that the catalogue shows is that of what is drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "he",
                "xavier",
                "glorot-uniform",
                "he-truncated",
                "orthogonal:gain=3",
                "uniform:min=1:max=2",
                "sparse",
                "identity",
                "constant",
                "random"
            })
    void meanSquareIsThatOfTheWeights(String name) {
        double expected = Initializations.named(name).layerRule().orElseThrow().meanSquare(FAN_IN, FAN_OUT);
        assertThat(meanSquare(weights(name))).isCloseTo(expected, within(0.05 * expected));
    }

    private static double[] weights(String name) {
        double[] w = new double[WEIGHTS];
        Initializations.named(name).layerRule().orElseThrow().fill(w, FAN_IN, FAN_OUT, new RandomState(17));
        return w;
    }

    private static double meanSquare(double[] w) {
        return Arrays.stream(w).map(x -> x * x).average().orElseThrow();
    }

    /** Kolmogorov and Smirnov's test: the largest distance between the distribution and what was drawn. */
    private static void assertFollows(double[] drawn, DoubleUnaryOperator distribution) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(expected - (double) i / n, (i + 1.0) / n - expected));
        }
        assertThat(distance).isLessThan(Math.sqrt(Math.log(2 / FALSE_ALARM) / (2 * n)));
    }

    /** The standard normal distribution: 1/2 + phi(x) (x + x^3 / 3 + x^5 / 15 + ...). */
    private static double phi(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-18 && i < 400; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
