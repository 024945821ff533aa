package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.StreamKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples seen through: subsets, splits, standardized, one-hot. */
class ViewsTest {

    @Test
    void aSubsetKeepsTheOrder() {
        BitSet members = new BitSet();
        members.set(3);
        members.set(1);
        Subset subset = new Subset(counted(5), members);
        members.set(2);
        assertThat(subset.examples()).isEqualTo(2);
        assertThat(numbers(subset)).containsExactly(1, 3);
        members.set(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subset(counted(5), members))
                .withMessage("subset of counted: 4 examples up to number 5 of 5; choose at least one, from 0 to 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Subset(counted(5), new BitSet()));
    }

    /** {@code sorted(RandomState(seed).permutation(n)[:ceil(fraction * n)])} of NumPy 1.24.2. */
    @Test
    void splitsAreScikitLearns() {
        assertThat(tested(10, 0.25, 0)).containsExactly(2, 4, 8);
        assertThat(tested(7, 0.5, 42)).containsExactly(0, 1, 2, 5);
        assertThat(tested(100, 0.1, 4294967295L)).containsExactly(6, 20, 21, 31, 36, 69, 77, 80, 81, 92);
        assertThat(tested(300, 0.2, 1)).hasSize(60).startsWith(0, 4, 11, 12, 16, 18, 27, 29, 51, 58);
    }

    @Test
    void trainingAndTestSetHaveAllExamples() {
        TrainTestSplit split = TrainTestSplit.of(counted(10), 0.25, StreamKind.NUMPY, 0);
        assertThat(numbers(split.train())).containsExactly(0, 1, 3, 5, 6, 7, 9);
        assertThat(split.train().name()).isEqualTo("counted");
        assertThat(split.test().classes()).containsExactly("0", "1");
    }

    @Test
    void splitsThatServeNoTrainingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(counted(2), 0.9, StreamKind.NUMPY, 0))
                .withMessage(
                        "split: a test fraction of 0.9 leaves 2 of 2 examples for the test and 0 for the training; choose a"
                                + " fraction that leaves some for each");
        assertThatIllegalArgumentException().isThrownBy(() -> TrainTestSplit.of(counted(2), 1.0, StreamKind.NUMPY, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(counted(2), Double.NaN, StreamKind.NUMPY, 0));
        double[] y = {0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TrainTestSplit.of(new Dataset("one", 1, 1, 10, new double[10], y), 0.25, StreamKind.NUMPY, 0))
                .withMessage(
                        "split: with seed 0 the test set has class 1, of which the training set has no example; choose"
                                + " another seed or a smaller test fraction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(
                        new Dataset("one", 1, 1, 10, new double[10], new double[10]), 0.25, StreamKind.NUMPY, 0))
                .withMessageStartingWith("split: with seed 0 the training set has only class 0;");
    }

    /** Means, {@code std(axis=0)} and values of NumPy 1.24.2; constant features are only shifted, as StandardScaler does. */
    @Test
    void standardized() {
        double[] x = {1, 5, .1, 1e9, 2, 5, .1, 1e9 + 1, 4, 5, .1, 1e9 + 3, 8, 5, .1, 1e9 + 2};
        Dataset train = new Dataset("train", 4, 1, 4, x, new double[] {0, 1, 0, 1});
        Standardization standardization = Standardization.of(train);
        assertThat(standardization.mean()).containsExactly(3.75, 5, 0.1, 1e9 + 1.5);
        assertThat(standardization.scale()).containsExactly(2.680951323690902, 1, 1, 1.118033988749895);
        double[] scaled = Dataset.of(standardization.apply(train)).x();
        double[] expected = {
            -1.025755289064345,
            0,
            0,
            -1.3416407864998738,
            -0.6527533657682196,
            0,
            0,
            -0.4472135954999579,
            0.09325048082403138,
            0,
            0,
            1.3416407864998738,
            1.5852581740085334,
            0,
            0,
            0.4472135954999579
        };
        assertThat(scaled).containsExactly(expected, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standardization.apply(counted(2)))
                .withMessageStartingWith("standardization: of 4 features, applied to 1;");
    }

    @Test
    void standardizationStaysFinite() {
        Dataset large = new Dataset("large", 1, 1, 2, new double[] {1e308, -1e308}, new double[] {0, 1});
        assertThatThrownBy(() -> Standardization.of(large))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessage(
                        "large: feature 0 has values so large that their variance is no finite number; scale it down");
        Dataset small = new Dataset("small", 1, 1, 2, new double[] {1e-100, -1e-100}, new double[] {0, 1});
        Standardized standardized =
                Standardization.of(small).apply(new Dataset("other", 1, 1, 1, new double[] {1e300}, new double[1]));
        assertThatThrownBy(() -> Dataset.of(standardized))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageStartingWith(
                        "other: feature 0 of an example is 1.0E300, which standardized is no finite number");
    }

    @Test
    void oneHot() {
        Dataset two = Dataset.of(new OneHot(counted(3)));
        assertThat(two.outputs()).isEqualTo(2);
        assertThat(two.y()).containsExactly(1, 0, 0, 1, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneHot(two))
                .withMessage("one-hot: counted has 2 outputs; only a single one can be made two");
    }

    /** Example j has the feature j and the class j mod 2. */
    private static Dataset counted(int examples) {
        double[] x = new double[examples];
        double[] y = new double[examples];
        Arrays.setAll(x, j -> j);
        Arrays.setAll(y, j -> j % 2);
        return new Dataset("counted", 1, 1, examples, x, y);
    }

    private static List<Integer> tested(int examples, double fraction, long seed) {
        return numbers(TrainTestSplit.of(counted(examples), fraction, StreamKind.NUMPY, seed)
                .test());
    }

    private static List<Integer> numbers(Examples examples) {
        List<Integer> numbers = new ArrayList<>();
        examples.read((x, y) -> numbers.add((int) x[0]));
        return numbers;
    }
}
