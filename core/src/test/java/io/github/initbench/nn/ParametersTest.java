package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Tanh;
import io.github.initbench.init.Constant;
import io.github.initbench.init.LayerByLayer;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.random.Streams;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights, biases and learned alphas on the host and in a backend: their order, their shapes, their hash. */
class ParametersTest {

    /** 2-3-(3-3)-1 with a block that learns its alpha, which begins at 0.25. */
    private static final NetworkSpec SPEC = new NetworkSpec(
            2,
            List.of(
                    new Layer.Dense(3, new Tanh()),
                    new Layer.Residual(
                            List.of(new Layer.Dense(3, new Tanh()), new Layer.Dense(3, new Tanh())), 0.25, true),
                    new Layer.Dense(1, new Linear())),
            new BinaryCrossEntropy());

    private static Weights weights() {
        return new LayerByLayer(new Constant(7)).weights(SPEC, Streams.numpy(1));
    }

    @Test
    void biasesBeginAtZeroAndAlphasAsTheNetworkHasThem() {
        Weights weights = weights();
        assertThat(weights.w()).extracting(w -> w.length).containsExactly(6, 9, 9, 3);
        assertThat(weights.w()).allSatisfy(w -> assertThat(w).containsOnly(7));
        assertThat(weights.b()).containsExactly(new double[3], new double[3], new double[3], new double[1]);
        assertThat(weights.alpha()).containsExactly(new double[] {0.25});
    }

    @Test
    void arraysAreInTheOrderOfAForwardPassAlphasLast() {
        Weights weights = weights();
        assertThat(weights.all()).hasSize(9);
        for (int l = 0; l < 4; l++) {
            assertThat(weights.all().get(2 * l)).isSameAs(weights.w().get(l));
            assertThat(weights.all().get(2 * l + 1)).isSameAs(weights.b().get(l));
        }
        assertThat(weights.all().get(8)).isSameAs(weights.alpha().get(0));
    }

    /** W, b and alpha each stay what they are. */
    @Test
    void mapChangesEachArrayOnce() {
        Weights doubled =
                weights().map(array -> Arrays.stream(array).map(x -> 2 * x).toArray());
        assertThat(doubled.w()).hasSize(4).allSatisfy(w -> assertThat(w).containsOnly(14));
        assertThat(doubled.b()).containsExactly(new double[3], new double[3], new double[3], new double[1]);
        assertThat(doubled.alpha()).containsExactly(new double[] {0.5});
    }

    /** W, b and two alphas; Python's {@code hashlib.sha256(struct.pack('<4d', 1, 2, 3, 4))}. */
    @Test
    void theHashEndsWithTheAlphas() {
        Weights weights = new Weights(
                List.of(new double[] {1}), List.of(new double[] {2}), List.of(new double[] {3}, new double[] {4}));
        assertThat(weights.sha256()).isEqualTo("6bab56d2f81d4b5a2dbf102bf6a6ff7d5211a475fc5f97813f977e8ba714b07d");
        Weights other = new Weights(
                List.of(new double[] {1}), List.of(new double[] {2}), List.of(new double[] {4}, new double[] {3}));
        assertThat(other.sha256()).isNotEqualTo(weights.sha256());
    }

    @Test
    void anAlphaThatIsNotANumberShows() {
        Weights weights = weights();
        assertThat(weights.isFinite()).isTrue();
        weights.alpha().get(0)[0] = Double.NaN;
        assertThat(weights.isFinite()).isFalse();
    }

    @Test
    void shapesInABackendAreThoseOfTheLayers() {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            Parameters<?> zeros = Parameters.zeros(backend, SPEC);
            assertThat(zeros.all())
                    .extracting(m -> m.rows() + "x" + m.cols())
                    .containsExactly("3x2", "3x1", "3x3", "3x1", "3x3", "3x1", "1x3", "1x1", "1x1");
            assertThat(zeros.depth()).isEqualTo(4);
            assertThat((Object) zeros.w(3)).isSameAs(zeros.all().get(6));
            assertThat((Object) zeros.b(3)).isSameAs(zeros.all().get(7));
            assertThat((Object) zeros.alpha(0)).isSameAs(zeros.all().get(8));
        }
    }

    @Test
    void allOfThemGoToABackendAndComeBack() {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            Weights numbered = numbered();
            Weights back = roundTrip(backend, numbered);
            assertThat(back.w()).containsExactlyElementsOf(numbered.w());
            assertThat(back.b()).containsExactlyElementsOf(numbered.b());
            assertThat(back.alpha()).containsExactlyElementsOf(numbered.alpha());
        }
    }

    /** Every number another. */
    private static Weights numbered() {
        double[] next = new double[1];
        return weights().map(array -> {
            double[] numbers = new double[array.length];
            Arrays.setAll(numbers, i -> ++next[0]);
            return numbers;
        });
    }

    private static <M extends Matrix> Weights roundTrip(Backend<M> backend, Weights weights) {
        Parameters<M> parameters = Parameters.zeros(backend, SPEC);
        parameters.write(backend, weights);
        return parameters.read(backend);
    }
}
