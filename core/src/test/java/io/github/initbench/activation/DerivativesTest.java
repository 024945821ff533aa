package io.github.initbench.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.random.RandomState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What derivatives read, what they are of NaN and at kinks, and their forms over arrays; see also {@link PropertiesTest}. */
class DerivativesTest {

    static Stream<Activation> all() {
        return Stream.concat(Activations.all().stream(), Stream.of(new LeakyRelu(0.25)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void secondDerivativeAtAKinkIs0(Activation f) {
        f.kinks()
                .forEach(kink ->
                        assertThat(f.secondDerivative(kink, f.value(kink))).isZero());
    }

    @ParameterizedTest
    @MethodSource("all")
    void secondDerivativeOfNanIsNanWhereItDependsOnIt(Activation f) {
        double a = f.value(Double.NaN);
        assertThat(Double.isNaN(f.secondDerivative(Double.NaN, a))).isEqualTo(!(f instanceof Linear));
    }

    /** Any input may be passed where the derivatives do not read it. */
    @ParameterizedTest
    @MethodSource("all")
    void derivativesReadTheInputOnlyWhereTheySaySo(Activation f) {
        for (double z : new double[] {-2, -0.5, 0.5, 2}) {
            double a = f.value(z);
            assertThat(f.derivative(0, a) == f.derivative(z, a)).isEqualTo(!f.derivativeNeedsInput());
            assertThat(f.secondDerivative(0, a) == f.secondDerivative(z, a)).isEqualTo(!f.derivativeNeedsInput());
        }
    }

    /** Rounded once; and not a value beyond the length. */
    @ParameterizedTest
    @MethodSource("all")
    void formsOverArraysEqualThoseOfScalars(Activation f) {
        int length = 63;
        double[] z = normal(1, length);
        double[] a = new double[length + 1];
        f.apply(z, a, length);
        double[] g = normal(2, length);
        double[] second = g.clone();
        f.multiplyBySecondDerivative(z, a, second, length);
        for (int i = 0; i < length; i++) {
            assertThat(second[i]).isEqualTo(g[i] * f.secondDerivative(z[i], a[i]));
        }
        assertThat(second[length]).isEqualTo(g[length]);
    }

    @ParameterizedTest
    @MethodSource("all")
    void formsInFloat32AreRoundedOnce(Activation f) {
        int length = 63;
        float[] z = floats(normal(3, length));
        float[] a = new float[length + 1];
        float[] inPlace = z.clone();
        f.apply(z, a, length);
        f.apply(inPlace, inPlace, length);
        float[] g = floats(normal(4, length));
        float[] first = g.clone();
        float[] second = g.clone();
        f.multiplyByDerivative(z, a, first, length);
        f.multiplyBySecondDerivative(z, a, second, length);
        for (int i = 0; i < length; i++) {
            assertThat(a[i]).isEqualTo((float) f.value(z[i]));
            assertThat(inPlace[i]).isEqualTo(a[i]);
            assertThat(first[i]).isEqualTo(g[i] * (float) f.derivative(z[i], a[i]));
            assertThat(second[i]).isEqualTo(g[i] * (float) f.secondDerivative(z[i], a[i]));
        }
        assertThat(List.of(a[length], inPlace[length], first[length], second[length]))
                .containsExactly(0f, z[length], g[length], g[length]);
    }

    /** length + 1 values, the first two zeros of either sign. */
    private static double[] normal(long seed, int length) {
        double[] values = new double[length + 1];
        new RandomState(seed).randn(values);
        values[0] = 0.0;
        values[1] = -0.0;
        return values;
    }

    private static float[] floats(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
