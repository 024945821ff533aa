package io.github.initbench.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each activation states of itself holds at many points: of those in the catalogue, whichever they are. */
class PropertiesTest {

    private static final double H = 0x1p-17;

    static List<Activation> all() {
        return Activations.all();
    }

    /** From -40 to 40, none nearer to a kink than 2 H. */
    private static DoubleStream points(Activation f) {
        return DoubleStream.iterate(-40.0, z -> z <= 40.0, z -> z + 0.0137)
                .filter(z -> f.kinks().stream().allMatch(kink -> Math.abs(z - kink) > 2 * H));
    }

    private static double derivative(Activation f, double z) {
        return f.derivative(f.derivativeNeedsInput() ? z : Double.NaN, f.value(z));
    }

    private static double secondDerivative(Activation f, double z) {
        return f.secondDerivative(f.derivativeNeedsInput() ? z : Double.NaN, f.value(z));
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativesAreThoseOfTheFunction(Activation f) {
        points(f).forEach(z -> {
            double slope = (f.value(z + H) - f.value(z - H)) / (2 * H);
            double bend = (derivative(f, z + H) - derivative(f, z - H)) / (2 * H);
            assertThat(derivative(f, z)).as("f'(%s)", z).isCloseTo(slope, within(1e-9));
            assertThat(secondDerivative(f, z)).as("f''(%s)", z).isCloseTo(bend, within(1e-9));
        });
    }

    /** And they are not far above what occurs: a bound of a hundred would let wrong backends pass. */
    @ParameterizedTest
    @MethodSource("all")
    void boundsAreThoseOfTheDerivatives(Activation f) {
        double steepest = points(f).map(z -> Math.abs(derivative(f, z))).max().orElseThrow();
        double bend = points(f).map(z -> Math.abs(secondDerivative(f, z))).max().orElseThrow();
        assertThat(f.maxSlope()).isBetween(steepest, 1.01 * steepest);
        assertThat(f.maxSecondDerivative()).isBetween(bend, 1.01 * bend);
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativeFromTheOutputChangesAsStated(Activation f) {
        if (f.derivativeNeedsInput()) {
            assertThat(f.maxDerivativeChangeWithOutput()).isZero();
            return;
        }
        double largest = points(f)
                .map(z -> {
                    double a = f.value(z);
                    double step = 1e-6;
                    boolean across = f.kinks().stream().anyMatch(kink -> Math.abs(a - f.value(kink)) <= step);
                    return across ? 0.0 : Math.abs(f.derivative(z, a + step) - f.derivative(z, a)) / step;
                })
                .max()
                .orElseThrow();
        assertThat(f.maxDerivativeChangeWithOutput()).isBetween(largest - 1e-5, 1.01 * largest + 1e-5);
    }

    /** At a kink f' jumps, elsewhere it does not. */
    @ParameterizedTest
    @MethodSource("all")
    void kinksAreWhereTheDerivativeJumps(Activation f) {
        assertThat(f.kinks()).allMatch(kink -> Math.abs(derivative(f, kink + H) - derivative(f, kink - H)) > 0.1);
        double step = 0.0137;
        double mostBetweenKinks = f.maxSecondDerivative() * step + 1e-12;
        for (double z = -40.0; z < 40.0; z += step) {
            double from = z;
            double jump = Math.abs(derivative(f, from + step) - derivative(f, from));
            boolean across = f.kinks().stream().anyMatch(kink -> from <= kink && kink <= from + step);
            assertThat(across || jump <= mostBetweenKinks)
                    .as("f' jumps by %s at %s", jump, from)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void infinitiesGiveLimits(Activation f) {
        for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double large = Math.copySign(1e300, infinity);
            double value = f.value(large);
            assertThat(f.value(infinity))
                    .isEqualTo(Math.abs(value) > 1e200 ? Math.copySign(Double.POSITIVE_INFINITY, value) : value);
            assertThat(derivative(f, infinity)).isEqualTo(derivative(f, large));
            assertThat(secondDerivative(f, infinity)).isEqualTo(secondDerivative(f, large));
        }
        assertThat(f.value(Double.NaN)).isNaN();
    }

    /** Nothing cancels where f' is large beside the terms. */
    @ParameterizedTest
    @MethodSource("all")
    void cancellationIsFiniteAndNotNegative(Activation f) {
        assertThat(points(f).map(z -> f.cancellation(z, f.value(z)))).allMatch(c -> c >= 0.0 && c < 100.0);
    }
}
