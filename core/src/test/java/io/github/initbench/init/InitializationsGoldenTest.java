package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.Golden;
import io.github.initbench.random.RandomState;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks' weights from RandomState(3), one stream, layer by layer. */
class InitializationsGoldenTest {
    private static final long WEIGHT_SEED = 3;
    private static final double EIGHT_DECIMALS = 0.5e-8;

    /** The weights with which NumPy 1.24.2 trained the circles. */
    @ParameterizedTest
    @ValueSource(strings = {"zeros", "random", "he", "xavier"})
    void circlesNetworkBitForBit(String name) {
        JsonNode golden =
                Golden.json("circles-initial-weights.json").get("runs").get(name);
        double[][] weights = weights(name, 2, 10, 5, 1);
        for (int layer = 1; layer <= 3; layer++) {
            assertThat(weights[layer - 1]).containsExactly(Golden.doubles(golden.get("W" + layer)));
        }
    }

    /** Single layers as NumPy draws them; a QR decomposition rounds in an order of its own. */
    @Test
    void furtherInitializations() {
        JsonNode golden = Golden.json("initializers.json").get("weights");
        assertThat(golden.size()).isEqualTo(15);
        golden.properties().forEach(layer -> {
            Matcher key = Pattern.compile("(\\S+) fanIn=(\\d+) fanOut=(\\d+)").matcher(layer.getKey());
            assertThat(key.matches()).isTrue();
            int fanIn = Integer.parseInt(key.group(2));
            int fanOut = Integer.parseInt(key.group(3));
            double[] w = new double[fanIn * fanOut];
            Initializations.named(key.group(1))
                    .layerRule()
                    .orElseThrow()
                    .fill(w, fanIn, fanOut, new RandomState(WEIGHT_SEED));
            for (int i = 0; i < fanOut; i++) {
                for (int j = 0; j < fanIn; j++) {
                    double expected = layer.getValue().get(i).get(j).asDouble();
                    assertThat(w[i * fanIn + j]).as(layer.getKey()).isCloseTo(expected, within(4e-15));
                }
            }
        });
    }

    /** The arrays that the initialization notebook prints for [3, 2, 1]. */
    @Test
    void notebooksZerosAndRandom() {
        double[][] zeros = weights("zeros", 3, 2, 1);
        assertThat(zeros[0]).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(zeros[1]).containsExactly(0, 0);

        double[][] random = weights("random", 3, 2, 1);
        assertThat(random[0])
                .containsExactly(
                        new double[] {17.88628473, 4.36509851, 0.96497468, -18.63492703, -2.77388203, -3.54758979},
                        within(EIGHT_DECIMALS));
        assertThat(random[1]).containsExactly(new double[] {-0.82741481, -6.27000677}, within(EIGHT_DECIMALS));
        assertStream(random, z -> z * 10, z -> z * 10);
    }

    /** The arrays that the initialization notebook prints for [2, 4, 1]. */
    @Test
    void notebooksHe() {
        double[][] he = weights("he", 2, 4, 1);
        assertThat(he[0])
                .containsExactly(
                        new double[] {
                            1.78862847,
                            0.43650985,
                            0.09649747,
                            -1.8634927,
                            -0.2773882,
                            -0.35475898,
                            -0.08274148,
                            -0.62700068
                        },
                        within(EIGHT_DECIMALS));
        assertThat(he[1])
                .containsExactly(
                        new double[] {-0.03098412, -0.33744411, -0.92904268, 0.62552248}, within(EIGHT_DECIMALS));
        assertStream(he, z -> z, z -> z * Math.sqrt(0.5));
    }

    /** The first draws of seed 3 as NumPy 1.24.2 makes them, scaled layer by layer. */
    private static void assertStream(double[][] weights, DoubleUnaryOperator first, DoubleUnaryOperator second) {
        double[] normals = Golden.doubles(
                Golden.json("numpy-random-state.json").get("seeds").get("3").get("randn_9"));
        int next = 0;
        for (double w : weights[0]) {
            assertThat(w).isEqualTo(first.applyAsDouble(normals[next++]));
        }
        for (int i = 0; next < normals.length && i < weights[1].length; i++) {
            assertThat(weights[1][i]).isEqualTo(second.applyAsDouble(normals[next++]));
        }
    }

    private static double[][] weights(String name, int... layers) {
        Initializer initializer = Initializations.named(name).layerRule().orElseThrow();
        RandomState random = new RandomState(WEIGHT_SEED);
        double[][] weights = new double[layers.length - 1][];
        for (int l = 1; l < layers.length; l++) {
            weights[l - 1] = new double[layers[l] * layers[l - 1]];
            initializer.fill(weights[l - 1], layers[l - 1], layers[l], random);
        }
        return weights;
    }
}
