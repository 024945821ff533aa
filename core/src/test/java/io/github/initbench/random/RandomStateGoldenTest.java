package io.github.initbench.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.Golden;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream against that of NumPy 1.24.2's {@code numpy.random.RandomState(seed)}. */
class RandomStateGoldenTest {
    private static final int MILLION = 1_000_000;
    private static final JsonNode SEEDS = Golden.json("numpy-random-state.json").get("seeds");
    private static final JsonNode EVERY_4000TH =
            Golden.json("numpy-randn-every-4000th.json").get("seeds");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void words(int seed) {
        JsonNode golden = golden(seed, "mt19937_uint32_first_8");
        RandomState random = new RandomState(seed);
        for (JsonNode word : golden) {
            assertThat(Integer.toUnsignedLong(random.nextWord())).isEqualTo(word.longValue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void uniformDoubles(int seed) {
        RandomState samples = new RandomState(seed);
        RandomState uniforms = new RandomState(seed);
        assertDraws(samples::randomSample, golden(seed, "random_sample_8"));
        assertDraws(() -> uniforms.uniform(-1, 1), golden(seed, "uniform_minus1_1_5"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void normals(int seed) {
        RandomState random = new RandomState(seed);
        assertDraws(random::randn, golden(seed, "randn_9"));
        double[] filled = new double[9];
        new RandomState(seed).randn(filled);
        assertThat(filled).containsExactly(Golden.doubles(golden(seed, "randn_9")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void cachedNormalOutlivesOtherDraws(int seed) {
        RandomState random = new RandomState(seed);
        random.randn(new double[3]);
        assertDraws(random::randomSample, golden(seed, "randn_3_then_random_sample_2"));
        assertDraws(random::randn, golden(seed, "randn_3_random_sample_2_then_randn_2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void shuffleAndPermutation(int seed) {
        int[] shuffled = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        new RandomState(seed).shuffle(shuffled);
        assertThat(shuffled).containsExactly(Golden.ints(golden(seed, "shuffle_arange_10")));
        assertThat(new RandomState(seed).permutation(20)).containsExactly(Golden.ints(golden(seed, "permutation_20")));
    }

    /** Any draw too many or too few would show in the last ones; the sum shows a systematic error. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void millionNormals(int seed) {
        double[] normals = new double[MILLION];
        new RandomState(seed).randn(normals);
        double[] last = {normals[MILLION - 3], normals[MILLION - 2], normals[MILLION - 1]};
        assertThat(last).containsExactly(Golden.doubles(golden(seed, "randn_1e6_last_3")));
        double goldenSum = golden(seed, "randn_1e6_sum_pairwise").asDouble();
        assertThat(Math.abs(pairwiseSum(normals, 0, MILLION) - goldenSum)).isLessThan(1e-12 * Math.abs(goldenSum));

        double[] golden = Golden.doubles(EVERY_4000TH.path(String.valueOf(seed)));
        int different = 0;
        for (int i = 0; i < golden.length; i++) {
            double ours = normals[4000 * i + 3999];
            different += ours == golden[i] ? 0 : 1;
            assertThat(Math.abs(ours - golden[i])).isLessThanOrEqualTo(3 * Math.ulp(golden[i]));
        }
        assertThat(golden).hasSize(250);
        assertThat(different).as("normals that differ, of 250").isLessThanOrEqualTo(1);
    }

    private static void assertDraws(DoubleSupplier draw, JsonNode golden) {
        for (double expected : Golden.doubles(golden)) {
            assertThat(draw.getAsDouble()).isEqualTo(expected);
        }
    }

    private static JsonNode golden(int seed, String key) {
        JsonNode values = SEEDS.path(String.valueOf(seed)).path(key);
        assertThat(values.isMissingNode()).as(key).isFalse();
        return values;
    }

    private static double pairwiseSum(double[] a, int from, int to) {
        if (to - from == 1) {
            return a[from];
        }
        int middle = (from + to) >>> 1;
        return pairwiseSum(a, from, middle) + pairwiseSum(a, middle, to);
    }
}
