package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an initializer says of its weights is so of what it draws, at the ends of its parameters' ranges too. */
class InitializerMomentsTest {

    private static final int FAN_IN = 400;
    private static final int FAN_OUT = 250;
    private static final int WEIGHTS = FAN_IN * FAN_OUT;

    static Stream<String> names() {
        return Stream.concat(
                Initializations.all().stream()
                        .filter(entry -> entry.layerRule().isPresent())
                        .map(CatalogueEntry::name),
                Stream.of(
                        "uniform:min=-2:max=3",
                        "uniform:min=0.5:max=0.75",
                        "identity:gain=-2",
                        "constant:value=-0.5",
                        "orthogonal:gain=3",
                        "truncated-normal:sd=0.3",
                        "sparse:sparsity=0.25:sd=2"));
    }

    /**
     * The mean to 5 standard errors, the mean square to 5 % of itself: 3.5 standard errors of the sparsest, of which 10,000 weights are not 0,
     * more than 9 of the others. With fresh seeds a comparison would fail by chance with a probability of 5e-4; the seed is fixed.
     */
    @ParameterizedTest
    @MethodSource("names")
    void meanAndMeanSquareAreThoseOfTheWeights(String name) {
        Initializer initializer = Initializations.named(name).layerRule().orElseThrow();
        double[] w = new double[WEIGHTS];
        initializer.fill(w, FAN_IN, FAN_OUT, new RandomState(19));
        double mean = initializer.mean(FAN_IN, FAN_OUT);
        double meanSquare = initializer.meanSquare(FAN_IN, FAN_OUT);
        assertThat(Arrays.stream(w).average().orElseThrow())
                .isCloseTo(mean, within(5 * Math.sqrt((meanSquare - mean * mean) / WEIGHTS) + 1e-12 * Math.abs(mean)));
        assertThat(Arrays.stream(w).map(x -> x * x).average().orElseThrow())
                .isCloseTo(meanSquare, within(0.05 * meanSquare));
    }

    /** Of a layer with more outputs than inputs as of one with fewer. */
    @Test
    void momentsByHand() {
        assertThat(new Identity(3).mean(2, 6)).isEqualTo(0.5);
        assertThat(new Identity(3).meanSquare(6, 2)).isEqualTo(1.5);
        assertThat(new Orthogonal(3).meanSquare(2, 6)).isEqualTo(1.5);
        assertThat(new Uniform(-2, 3).mean(1, 1)).isEqualTo(0.5);
        assertThat(new Uniform(-2, 3).meanSquare(1, 1)).isEqualTo(7 / 3.0);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasThereIsOverwritten(String name) {
        Initializer initializer = Initializations.named(name).layerRule().orElseThrow();
        double[] w = new double[6];
        double[] stale = {7, 7, 7, 7, 7, 7};
        initializer.fill(w, 3, 2, new RandomState(2));
        initializer.fill(stale, 3, 2, new RandomState(2));
        assertThat(stale).containsExactly(w);
    }

    /** Everything, nothing, one number alone. */
    @Test
    void endsOfTheRanges() {
        assertThat(filled(new Sparse(1, 2))).containsOnly(0);
        assertThat(filled(new Sparse(0, 2))).doesNotContain(0);
        assertThat(filled(new Sparse(0.5, 0))).containsOnly(0, -0.0);
        assertThat(filled(new Gaussian(0))).containsOnly(0, -0.0);
        assertThat(filled(new TruncatedNormal(0))).containsOnly(0, -0.0);
        assertThat(filled(new Uniform(2, 2))).containsOnly(2);
    }

    /** Of these bounds the sum is finite and the difference is not, or the other way round. */
    @Test
    void rangeOfAUniformIsFinite() {
        assertThat(new Uniform(-8e307, 8e307).mean(1, 1)).isZero();
        assertThat(filled(new Uniform(1e308, 1.5e308))[0]).isBetween(1e308, 1.5e308);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uniform(-1e308, 1e308))
                .withMessage("uniform: min -1.0E308, max 1.0E308; give finite numbers, min at most max");
    }

    private static double[] filled(Initializer initializer) {
        double[] w = new double[60];
        initializer.fill(w, 10, 6, new RandomState(3));
        return w;
    }

    /**
     * One column is that of the normal matrix over its length, to rounding: also where it lies nearly along an axis, as of 10,000 one does to
     * 1e-4, and the wrong one of the two reflections would cancel.
     */
    @Test
    void orthogonalizationCancelsNothing() {
        RandomState random = new RandomState(5);
        RandomState same = new RandomState(5);
        double[] w = new double[2];
        for (int i = 0; i < 10_000; i++) {
            new Orthogonal(1).fill(w, 1, 2, random);
            double first = same.randn();
            double second = same.randn();
            double length = Math.sqrt(first * first + second * second);
            assertThat(w).containsExactly(new double[] {first / length, second / length}, within(2e-15));
        }
    }
}
