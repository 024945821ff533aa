package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The values are the reference backend's; the bounds hold for other orders of summation, and for little else. */
class ExpectedValuesTest {

    private static final int EXAMPLES = 37;

    static List<Activation> activations() {
        return Activations.all();
    }

    private static Dataset data(int features, int outputs) {
        double[] y = new double[EXAMPLES * outputs];
        for (int j = 0; j < EXAMPLES; j++) {
            y[j * outputs + j % outputs] = outputs > 1 || j % 2 == 0 ? 1.0 : 0.0;
        }
        return new Dataset("normal", features, outputs, EXAMPLES, normal(EXAMPLES * features, 1), y);
    }

    private static double[] normal(int count, long seed) {
        double[] values = new double[count];
        new RandomState(seed).randn(values);
        return values;
    }

    private static Weights weights(NetworkSpec spec) {
        return Initializations.named("he").initialization().weights(spec, Streams.numpy(5));
    }

    private static Trainer<?> pass(Backend<?> backend, NetworkSpec spec, Dataset data) {
        Trainer<?> trainer = Trainer.fullBatch(backend, spec, data, new GradientDescent(1.0));
        trainer.restore(weights(spec));
        trainer.forward();
        trainer.backward();
        return trainer;
    }

    /** More units than the columns that are summed side by side, and a remainder. */
    @ParameterizedTest
    @MethodSource("activations")
    void aPassIsTheReferencesBitForBit(Activation hidden) {
        for (int outputs : new int[] {1, 3}) {
            NetworkSpec spec = NetworkSpec.mlp(List.of(70, 50, 7, outputs), hidden, Losses.forOutputs(outputs));
            Dataset data = data(70, outputs);
            List<Expected> expected = ExpectedValues.pass(spec, weights(spec), data, Dtype.FLOAT64);
            try (Backend<?> reference = Backends.named("reference").create(BackendOptions.DEFAULT)) {
                Trainer<?> trainer = pass(reference, spec, data);
                Weights gradients = trainer.gradients();
                assertThat(expected).hasSize(7);
                assertThat(expected.get(0).value()).isEqualTo(trainer.logits().values());
                for (int l = 0; l < 3; l++) {
                    assertThat(expected.get(1 + 2 * l).value())
                            .isEqualTo(gradients.w().get(l));
                    assertThat(expected.get(2 + 2 * l).value())
                            .isEqualTo(gradients.b().get(l));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dtype.class)
    void anotherOrderOfSummationIsWithinTheBounds(Dtype dtype) {
        NetworkSpec spec = NetworkSpec.mlp(List.of(70, 50, 7, 1), new Relu(), new BinaryCrossEntropy());
        Dataset data = data(70, 1);
        List<Expected> expected = ExpectedValues.pass(spec, weights(spec), data, dtype);
        try (Backend<?> ejml = Backends.named("ejml").create(new BackendOptions(1, dtype))) {
            Weights gradients = pass(ejml, spec, data).gradients();
            for (int l = 0; l < 3; l++) {
                assertWithin(expected.get(1 + 2 * l), gradients.w().get(l));
                assertWithin(expected.get(2 + 2 * l), gradients.b().get(l));
            }
        }
    }

    private static void assertWithin(Expected expected, double[] got) {
        Host.requireWithin(expected.name(), got, expected.value(), i -> expected.bound()[i]);
    }

    /** z is 0 up to a rounding: the unit's gradient may as well be there as not. */
    @Test
    void aUnitAtItsKinkMayFallOnEitherSide() {
        NetworkSpec spec = NetworkSpec.mlp(List.of(1, 1, 1), new Relu(), new BinaryCrossEntropy());
        Dataset data = new Dataset("one", 1, 1, 1, new double[] {3.0}, new double[] {1.0});
        Weights atKink = new Weights(
                List.of(new double[] {1.0 / 3.0}, new double[] {2.0}), List.of(new double[] {-1.0}, new double[] {0}));
        Expected dw = ExpectedValues.pass(spec, atKink, data, Dtype.FLOAT64).get(1);
        double across = -0.5 * 2.0 * 3.0; // (sigmoid(0) - 1) w2 x
        assertThat(dw.value()).containsExactly(0.0);
        assertThat(dw.bound()[0]).isBetween(-across, -across * (1.0 + 1e-12));

        Weights away = new Weights(
                List.of(new double[] {1.0 / 3.0}, new double[] {2.0}),
                List.of(new double[] {-1.0 + 1e-12}, new double[] {0}));
        Expected sure = ExpectedValues.pass(spec, away, data, Dtype.FLOAT64).get(1);
        assertThat(sure.value()[0]).isBetween(across * (1.0 + 1e-9), across * (1.0 - 1e-9));
        assertThat(sure.bound()[0]).isLessThan(1e-13);
    }

    @ParameterizedTest
    @EnumSource(Transpose.class)
    void aProductIsTheReferencesWithinTheContractsBound(Transpose op) {
        int m = 33;
        int n = 70;
        int k = 21;
        double[] a = normal(m * k, 1);
        double[] b = normal(k * n, 2);
        Expected c = ExpectedValues.product("c", m, n, k, op, a, op, b, Dtype.FLOAT64);
        try (Backend<?> reference = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            assertThat(c.value()).isEqualTo(product(reference, op, m, n, k, a, b));
        }
        double largest = Arrays.stream(c.bound()).max().orElseThrow();
        assertThat(largest).isBetween(25 * 0x1p-53, 30 * 0x1p-53 * k * 4); // 30 u times a sum of |a| |b|
    }

    private static <M extends Matrix> double[] product(
            Backend<M> backend, Transpose op, int m, int n, int k, double[] aValues, double[] bValues) {
        Host<M> host = new Host<>(backend);
        M a = op == Transpose.NO ? host.matrix(m, k, aValues) : host.matrix(k, m, aValues);
        M b = op == Transpose.NO ? host.matrix(k, n, bValues) : host.matrix(n, k, bValues);
        M c = backend.zeros(m, n);
        backend.gemm(op, op, 1.0, a, b, 0.0, c);
        return host.values(c);
    }

    /** One layer's bounds do not grow with those before it: a relative 1e-4 of one float32 element of 100 terms is seen. */
    @Test
    void aLayerAloneIsBoundedSharply() {
        int n = 40;
        double[] g = normal(10 * n, 4);
        List<Expected> expected = ExpectedValues.layer(
                2,
                new Relu(),
                n,
                normal(100 * n, 1),
                normal(10 * 100, 2),
                normal(10, 3),
                normal(10 * n, 5),
                normal(10 * n, 5),
                g,
                Dtype.FLOAT32);
        assertThat(expected)
                .extracting(Expected::name)
                .containsExactly(
                        "a of layer 2 alone",
                        "dz of layer 2 alone",
                        "dw of layer 2 alone",
                        "db of layer 2 alone",
                        "w - w / 4 of layer 2 alone",
                        "dx of layer 2 alone");
        assertThat(Arrays.stream(expected.get(0).bound()).max().orElseThrow()).isLessThan(110 * 0x1p-24 * 120);
        assertThat(expected.get(5).value()).hasSize(100 * n);
    }

    @Test
    void whatHasNoBoundIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expected("c", new double[] {1.0}, new double[] {Double.POSITIVE_INFINITY}))
                .withMessage("expected c, element 0: 1.0 within Infinity is nothing to compare with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expected("c", new double[] {Double.NaN}, new double[] {0.0}));
    }
}
