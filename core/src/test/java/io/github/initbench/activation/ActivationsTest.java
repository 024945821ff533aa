package io.github.initbench.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every activation against its formula, its derivative against central differences, its arrays against its scalars. */
class ActivationsTest {

    private static final double[] INPUTS = {-30.5, -2.0, -0.75, -1e-3, 1e-3, 0.25, 1.0, 3.5, 40.0};
    private static final double H = 0x1p-17;

    static List<Activation> all() {
        return Activations.all();
    }

    /** StrictMath's formulas. */
    static Stream<Arguments> formulas() {
        return Stream.of(
                formula(new Relu(), z -> z > 0 ? z : 0, z -> z > 0 ? 1 : 0),
                formula(new Tanh(), StrictMath::tanh, z -> 1 / (StrictMath.cosh(z) * StrictMath.cosh(z))),
                formula(
                        new Sigmoid(),
                        z -> 1 / (1 + StrictMath.exp(-z)),
                        z -> StrictMath.exp(-z) / ((1 + StrictMath.exp(-z)) * (1 + StrictMath.exp(-z)))),
                formula(new LeakyRelu(0.2), z -> z > 0 ? z : 0.2 * z, z -> z > 0 ? 1 : 0.2),
                formula(new Linear(), z -> z, z -> 1));
    }

    private static Arguments formula(Activation f, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return Arguments.of(f, value, derivative);
    }

    /** Values to 4 units of rounding, a - a^2 and 1 - a^2 to the rounding of a. */
    @ParameterizedTest
    @MethodSource("formulas")
    void valueAndDerivativeFollowTheFormula(Activation f, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        for (double z : INPUTS) {
            double expected = value.applyAsDouble(z);
            double a = f.value(z);
            assertThat(a).as("%s(%s)", f, z).isCloseTo(expected, within(0x1p-50 * Math.abs(expected)));
            assertThat(f.derivative(z, a)).as("%s'(%s)", f, z).isCloseTo(derivative.applyAsDouble(z), within(0x1p-51));
        }
    }

    /** With h = 2^-17 truncation and rounding of the quotient stay below 1e-9 for these inputs. */
    @ParameterizedTest
    @MethodSource("all")
    void derivativeIsTheLimitOfDifferences(Activation f) {
        for (double z : INPUTS) {
            double difference = (f.value(z + H) - f.value(z - H)) / (2 * H);
            assertThat(f.derivative(z, f.value(z))).as("%s'(%s)", f, z).isCloseTo(difference, within(1e-9));
        }
    }

    @Test
    void derivativeAtTheKinkIsThatOfTheNegativeSide() {
        for (double z : new double[] {0.0, -0.0}) {
            assertThat(new Relu().derivative(z, new Relu().value(z))).isZero();
            assertThat(new LeakyRelu(0.2).derivative(z, new LeakyRelu(0.2).value(z)))
                    .isEqualTo(0.2);
        }
    }

    @Test
    void limitsAtTheInfinities() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(new Sigmoid().value(-infinity)).isZero();
        assertThat(new Sigmoid().value(infinity)).isOne();
        assertThat(new Tanh().value(-infinity)).isEqualTo(-1.0);
        assertThat(new Relu().value(-infinity)).isZero();
        assertThat(new LeakyRelu(0.2).value(-infinity)).isEqualTo(-infinity);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nanComesThrough(Activation f) {
        double a = f.value(Double.NaN);
        assertThat(a).isNaN();
        double[] g = {1.0};
        f.multiplyByDerivative(new double[] {Double.NaN}, new double[] {a}, g, 1);
        if (f instanceof Linear) { // whose derivative does not depend on z
            assertThat(f.derivative(Double.NaN, a)).isOne();
            assertThat(g).containsExactly(1.0);
        } else {
            assertThat(f.derivative(Double.NaN, a)).isNaN();
            assertThat(g[0]).isNaN();
        }
    }

    /** Also in place, and without a look beyond the length. */
    @ParameterizedTest
    @MethodSource("all")
    void arrayFormsEqualScalarForms(Activation f) {
        int length = 64;
        double[] z = new double[length + 1];
        new RandomState(4).randn(z);
        z[0] = 0.0;
        z[1] = -0.0;
        double[] gradients = new double[length + 1];
        new RandomState(5).randn(gradients);

        double[] a = z.clone();
        f.apply(a, a, length);
        double[] apart = new double[length + 1];
        f.apply(z, apart, length);
        double[] g = gradients.clone();
        f.multiplyByDerivative(f.derivativeNeedsInput() ? z : a, a, g, length);
        for (int i = 0; i < length; i++) {
            assertThat(a[i]).isEqualTo(f.value(z[i]));
            assertThat(apart[i]).isEqualTo(f.value(z[i]));
            assertThat(g[i]).isEqualTo(gradients[i] * f.derivative(z[i], a[i]));
        }
        assertThat(a[length]).isEqualTo(z[length]);
        assertThat(apart[length]).isZero();
        assertThat(g[length]).isEqualTo(gradients[length]);
    }

    @Test
    void namesFindThem() {
        assertThat(all())
                .extracting(Activation::name)
                .contains("relu", "tanh", "sigmoid", "leaky-relu", "silu", "linear");
        assertThat(all()).allMatch(f -> Activations.named(f.name()).equals(f));
        assertThat(Activations.named("leaky-relu")).isEqualTo(new LeakyRelu(0.01));
    }

    @Test
    void unknownNameListsThoseThatExist() {
        List<String> names = all().stream().map(Activation::name).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activations.named("swish"))
                .withMessage("unknown activation 'swish'; available: " + String.join(", ", names));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, -0.01, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void slopeOutsideItsRangeIsRefused(double slope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeakyRelu(slope))
                .withMessage("leaky-relu: slope " + slope + " is outside (0, 1]");
    }

    @Test
    void slopeMayReachOne() {
        assertThat(new LeakyRelu(1.0).value(-3.0)).isEqualTo(-3.0);
        assertThat(new LeakyRelu(Double.MIN_VALUE).slope()).isPositive();
    }
}
