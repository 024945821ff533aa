package io.github.initbench.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsTest {

    /** {@code RandomState([seed, purpose, layer])} of NumPy 2.4.6: {@code _bit_generator.random_raw(2)}, {@code randn(2)}. */
    @ParameterizedTest
    @CsvSource({
        "3, WEIGHTS, 0, 3218570292, 1594070075, 0.485308173640565, 1.5350702107986889",
        "3, WEIGHTS, 1, 2566144881, 1066412063, -0.45538234085107393, 0.09576734065775057",
        "3, TRAINING_SET, 0, 1187603909, 3387689815, 0.9576471576101225, -1.0167672927398361",
        "0, PROBE_BATCH, 49, 2825271358, 2675846601, -0.014374966230976324, 2.1476907304520987",
        "3, TEST_SET, 0, 3588835462, 3554859344, -0.5011804259363152, 0.662837062980606",
        "3, SPLIT, 0, 883890554, 598679813, 0.03702257626844366, -1.455570518403564",
        "3, BATCHES, 0, 80809359, 3378642712, 0.39475929508163254, -0.9479527319629941",
        "3, PROBE, 1, 3839975328, 2113584054, 1.0479832057402294, 0.21066052721794765",
        "4294967295, WEIGHTS, 0, 92767632, 1076844816, -0.1447061496659475, -0.201398495713445"
    })
    void namedStreamsAreNumPysOfAKey(
            long seed, Purpose purpose, int layer, long first, long second, double normal, double next) {
        RandomState words = Streams.named(seed).of(purpose, layer);
        assertThat(Integer.toUnsignedLong(words.nextWord())).isEqualTo(first);
        assertThat(Integer.toUnsignedLong(words.nextWord())).isEqualTo(second);
        RandomState normals = Streams.named(seed).of(purpose, layer);
        assertThat(normals.randn()).isCloseTo(normal, within(Math.ulp(normal)));
        assertThat(normals.randn()).isCloseTo(next, within(Math.ulp(next)));
    }

    /** A key longer than the generator's state: {@code RandomState(list(range(1, 700)))} of NumPy 2.4.6. */
    @Test
    void longKeysAreReadToTheEnd() {
        RandomState random = RandomState.ofKey(LongStream.range(1, 700).toArray());
        assertThat(List.of(random.nextWord(), random.nextWord(), random.nextWord()))
                .containsExactly(596881977, 780428955, 7050850);
    }

    @Test
    void numPysStreamGoesOnFromLayerToLayer() {
        RandomState expected = new RandomState(3);
        Streams streams = Streams.numpy(3);
        for (int layer : new int[] {0, 1, 1, 7}) {
            assertThat(streams.of(Purpose.WEIGHTS, layer).randn()).isEqualTo(expected.randn());
        }
        assertThat(streams.of(Purpose.BATCHES).randn()).isEqualTo(new RandomState(3).randn());
    }

    /** What an initialization draws for its trials is not what it drew for its weights. */
    @Test
    void streamsOfTrialsAreIndependentInEitherKind() {
        for (Purpose purpose : new Purpose[] {Purpose.PROBE_BATCH, Purpose.PROBE}) {
            assertThat(Streams.numpy(3).of(purpose, 2).randn())
                    .isEqualTo(Streams.named(3).of(purpose, 2).randn());
        }
    }

    @Test
    void aNamedStreamGoesOnWhereItWasLeft() {
        RandomState expected = Streams.named(3).of(Purpose.WEIGHTS, 2);
        Streams streams = Streams.named(3);
        for (int i = 0; i < 3; i++) {
            assertThat(streams.of(Purpose.WEIGHTS, 2).randn()).isEqualTo(expected.randn());
            assertThat(streams.of(Purpose.WEIGHTS, 1).randn()).isFinite(); // changes nothing of the other
        }
    }

    /** 32 purposes, layers and seeds each: of 64-bit beginnings no two are equal by chance with a probability above 1 - 1e-12. */
    @Test
    void namedStreamsDifferInSeedPurposeAndLayer() {
        Set<Long> beginnings = new HashSet<>();
        List<Double> correlated = new ArrayList<>();
        int streams = 0;
        for (long seed = 0; seed < 32; seed++) {
            for (Purpose purpose : Purpose.values()) {
                for (int layer = 0; layer < 32; layer++) {
                    RandomState random = Streams.named(seed).of(purpose, layer);
                    beginnings.add(((long) random.nextWord() << 32) ^ Integer.toUnsignedLong(random.nextWord()));
                    correlated.add(random.randn());
                    streams++;
                }
            }
        }
        assertThat(beginnings).hasSize(streams);
        // The first normals of neighbouring streams: their correlation has a standard error of 1 / sqrt(6144) = 0.0128.
        // A false alarm at 4
        // of them has a probability of 6e-5; the seeds are fixed.
        assertThat(lagCorrelation(correlated)).isCloseTo(0, within(0.051));
    }

    private static double lagCorrelation(List<Double> values) {
        double products = 0;
        double squares = 0;
        for (int i = 1; i < values.size(); i++) {
            products += values.get(i) * values.get(i - 1);
            squares += values.get(i) * values.get(i);
        }
        return products / squares;
    }

    @Test
    void badSeedsLayersAndKindsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Streams.named(-1))
                .withMessage("seed: -1 is outside 0..4294967295; choose an unsigned 32-bit number, as NumPy demands");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Streams.numpy(3).of(Purpose.WEIGHTS, -1))
                .withMessage("streams: layer -1 is below 0; layers count from 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamKind.named("numpi"))
                .withMessage("unknown kind of streams 'numpi'; available: numpy, named");
        assertThat(StreamKind.named("named")).isEqualTo(StreamKind.NAMED);
    }
}
