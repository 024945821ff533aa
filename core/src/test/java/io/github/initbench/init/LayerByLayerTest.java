package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Relu;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.Layer;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayerByLayerTest {

    /** Writes down its calls. */
    private static final class Recording implements Initializer {

        private final List<String> calls = new ArrayList<>();
        private final List<Integer> words = new ArrayList<>();

        @Override
        public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
            calls.add(fanOut + "x" + fanIn + " of " + w.length);
            words.add(random.nextWord());
        }

        @Override
        public void fillBias(double[] b, int fanIn, RandomState random) {
            calls.add(b.length + " beside " + fanIn);
            words.add(random.nextWord());
        }

        @Override
        public double meanSquare(int fanIn, int fanOut) {
            return 0;
        }
    }

    @Test
    void layersAreFilledInOrderWithTheirShapesFromOneStream() {
        Recording rule = new Recording();
        Weights unused = CirclesRun.weights(new LayerByLayer(rule));
        assertThat(rule.calls)
                .containsExactly("10x2 of 20", "10 beside 2", "5x10 of 50", "5 beside 10", "1x5 of 5", "1 beside 5");
        RandomState stream = new RandomState(3);
        assertThat(rule.words).allSatisfy(word -> assertThat(word).isEqualTo(stream.nextWord()));
    }

    @Test
    void eachLayerHasANamedStreamOfItsOwn() {
        Recording rule = new Recording();
        Weights unused = new LayerByLayer(rule).weights(CirclesRun.NETWORK, Streams.named(3));
        for (int l = 0; l < 3; l++) {
            RandomState stream = Streams.named(3).of(Purpose.WEIGHTS, l);
            assertThat(rule.words.subList(2 * l, 2 * l + 2)).containsExactly(stream.nextWord(), stream.nextWord());
        }
    }

    @Test
    void biasesThatWereThereAreOverwritten() {
        double[] b = {7, 7};
        new Gaussian(1).fillBias(b, 3, new RandomState(1));
        assertThat(b).containsOnly(0);
    }

    /** What the frameworks' layers begin with, read at their sources; the bounds in closed form. */
    @ParameterizedTest
    @CsvSource({
        "torch:linear, 0.05, 0.05",
        "mlx:linear, 0.05, 0.05",
        "keras:dense, 0.1, 0",
        "flax:dense, 0.11368472343385565, 0"
    })
    void frameworksDefaultsHaveTheirBoundsAndBiases(String name, double bound, double biasBound) {
        NetworkSpec spec = NetworkSpec.mlp(List.of(400, 200, 1), new Relu(), new BinaryCrossEntropy());
        Weights weights = Initializations.named(name).initialization().weights(spec, Streams.named(1));
        assertLargest(weights.w().get(0), bound); // of 80,000
        assertLargest(weights.b().get(0), biasBound); // of 200
        assertThat(weights.b().get(0)[0] == weights.w().get(0)[0]).isFalse();
    }

    private static void assertLargest(double[] values, double bound) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        assertThat(largest).isLessThanOrEqualTo(bound).isCloseTo(bound, within(0.05 * bound));
    }

    /** The same words as in NumPy: {@code r = RandomState(3); r.uniform(-h, h, (2, 3)), r.uniform(-h, h, 2)}, h = 1 / sqrt(3). */
    @Test
    void torchsLinearDrawsWeightsThenBiases() {
        NetworkSpec spec = NetworkSpec.mlp(List.of(3, 2), new Relu(), new BinaryCrossEntropy());
        Weights weights = Initializations.named("torch:linear").initialization().weights(spec, Streams.numpy(3));
        RandomState random = new RandomState(3);
        double h = 1 / Math.sqrt(3);
        for (double w : weights.w().get(0)) {
            assertThat(w).isEqualTo(random.uniform(-h, h));
        }
        for (double b : weights.b().get(0)) {
            assertThat(b).isEqualTo(random.uniform(-h, h));
        }
    }

    /** Residual branches are layers like others; a learned alpha begins as the network has it. */
    @ParameterizedTest
    @EnumSource(StreamKind.class)
    void residualNetworksAreFilledToo(StreamKind kind) {
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(
                        new Layer.Dense(4, new Relu()),
                        Layer.Residual.learned(0.25, new Layer.Dense(3, new Relu()), Layer.Dense.linear(4)),
                        Layer.Dense.linear(1)),
                new BinaryCrossEntropy());
        Weights weights = Initializations.named("he").initialization().weights(spec, kind.of(3));
        assertThat(weights.w()).extracting(w -> w.length).containsExactly(8, 12, 12, 4);
        assertThat(weights.w()).allSatisfy(w -> assertThat(w).doesNotContain(0));
        assertThat(weights.alpha()).containsExactly(new double[] {0.25});
    }
}
