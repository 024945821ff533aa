package io.github.initbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import io.github.initbench.data.Blobs;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.GaussianQuantiles;
import io.github.initbench.data.Npy;
import io.github.initbench.data.Spirals;
import io.github.initbench.data.Standardization;
import io.github.initbench.data.Subset;
import io.github.initbench.data.TrainTestSplit;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.StreamKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Following an error's remedy gets past the error. */
class RemediesTest {

    /** A call with something wrong, or with its error's remedy followed. */
    private interface Call {
        Object made() throws IOException;
    }

    /** A wrong call, the remedy that it prints, and each way of following it. */
    private record Remedy(Call wrong, String printed, List<Call> followed) {}

    private static Remedy remedy(Call wrong, String printed, Call... followed) {
        return new Remedy(wrong, printed, List.of(followed));
    }

    private static BitSet members(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    private static Dataset examples(double scale, double... labels) {
        double[] x = new double[labels.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = scale * (j % 2 == 0 ? 1 : -1);
        }
        return new Dataset("made up", 1, 1, labels.length, x, labels);
    }

    static List<Remedy> remedies() {
        RandomState random = new RandomState(1);
        Dataset four = examples(1, 0, 1, 0, 1);
        Dataset rare = examples(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        Dataset two = new Dataset("made up", 2, 1, 4, new double[8], new double[] {0, 1, 0, 1});
        return List.of(
                remedy(() -> new RandomState(-1), "choose an unsigned 32-bit number", () -> new RandomState(0)),
                remedy(() -> random.uniform(1, 0), "low <= high", () -> random.uniform(0, 0)),
                remedy(() -> random.normal(0, -1), "standard deviation >= 0", () -> random.normal(0, 0)),
                remedy(() -> random.interval(-1), "give 0 or more", () -> random.interval(0)),
                remedy(() -> random.permutation(-1), "give 0 or more", () -> random.permutation(0)),
                remedy(
                        () -> new Circles(2, 0, 1),
                        "give the inner circle's share of the outer one's radius",
                        () -> new Circles(2, 0, 0)),
                remedy(() -> new Circles(0, 0, 0), "choose a number of points", () -> new Circles(1, 0, 0)),
                remedy(() -> new Blobs(2, 1, 3, 1), "give each class a point", () -> new Blobs(3, 1, 3, 1)),
                remedy(() -> new Blobs(3, 1, 3, -1), "give a finite number >= 0", () -> new Blobs(3, 1, 3, 0)),
                remedy(() -> new Blobs(3, 0, 3, 1), "a point needs a coordinate", () -> new Blobs(3, 1, 3, 1)),
                remedy(
                        () -> new GaussianQuantiles(2, 1, 3),
                        "give each class a point",
                        () -> new GaussianQuantiles(3, 1, 3)),
                remedy(() -> new Spirals(2, 3, 0), "give each class a point", () -> new Spirals(3, 3, 0)),
                remedy(
                        () -> new Subset(four, members(0, 5)),
                        "choose at least one, from 0 to 3",
                        () -> new Subset(four, members(0, 4)),
                        () -> new Subset(four, members(3, 4))),
                remedy(
                        () -> TrainTestSplit.of(four, 1, StreamKind.NUMPY, 0),
                        "give the test set's share",
                        () -> TrainTestSplit.of(four, 0.25, StreamKind.NUMPY, 0)),
                remedy(
                        () -> TrainTestSplit.of(four, 0.9, StreamKind.NUMPY, 0),
                        "choose a fraction that leaves some for each",
                        () -> TrainTestSplit.of(four, 0.25, StreamKind.NUMPY, 0)),
                remedy(
                        () -> TrainTestSplit.of(rare, 0.25, StreamKind.NUMPY, 0),
                        "choose another seed or a smaller test fraction",
                        () -> TrainTestSplit.of(rare, 0.25, StreamKind.NUMPY, 2),
                        () -> TrainTestSplit.of(rare, 0.1, StreamKind.NUMPY, 0)),
                remedy(
                        () -> Standardization.of(examples(1e200, 0, 1)),
                        "scale it down",
                        () -> Standardization.of(examples(1e100, 0, 1))),
                remedy(
                        () -> Standardization.of(four).apply(two),
                        "apply it to examples like those it was made of",
                        () -> Standardization.of(two).apply(two)),
                remedy(
                        () -> new BackendOptions(0, Dtype.FLOAT64),
                        "use 1 or more",
                        () -> new BackendOptions(1, Dtype.FLOAT64)),
                remedy(() -> supported("ejml", 2), "use 1", () -> supported("ejml", 1)),
                remedy(
                        () -> supported("ejml-mt", 99_999),
                        "use " + Runtime.getRuntime().availableProcessors() + " or fewer",
                        () -> supported("ejml-mt", Runtime.getRuntime().availableProcessors())));
    }

    private static Object supported(String backend, int threads) {
        BackendOptions options = new BackendOptions(threads, Dtype.FLOAT64);
        options.requireSupportedBy(Backends.named(backend));
        return options;
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void isRight(Remedy remedy) throws IOException {
        assertThat(catchException(remedy.wrong()::made)).hasMessageContaining(remedy.printed());
        for (Call followed : remedy.followed()) {
            assertThat(followed.made()).isNotNull();
        }
    }

    /** Each value at the bound that is printed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "he:sd=1             | it has no parameters     | he",
                "sparse:x=1          | available: sparsity, sd  | sparse:sparsity=0.5:sd=1",
                "normal:sd           | as in normal:sd=0.1      | normal:sd=0.1",
                "normal:sd=1:sd=2    | write it once | normal:sd=2",
                "normal:sd=-1        | finite number >= 0       | normal:sd=0",
                "truncated-normal:sd=-1 | finite number >= 0    | truncated-normal:sd=0",
                "uniform:min=2       | min at most max          | uniform:min=2:max=2",
                "orthogonal:gain=NaN | give a finite one        | orthogonal:gain=0",
                "identity:gain=NaN   | give a finite one        | identity:gain=-1",
                "constant:value=NaN  | give a finite one        | constant:value=0",
                "sparse:sparsity=2   | from 0 to 1              | sparse:sparsity=1",
                "sparse:sd=-1        | finite number >= 0       | sparse:sd=0",
                "trunc_normal_:sd=2  | write normal:sd=...      | normal:sd=2",
                "trunc_normal_:sd=2  | truncated-normal:sd=...  | truncated-normal:sd=2"
            })
    void ofAnInitializer(String wrong, String printed, String followed) {
        assertThat(catchException(() -> Initializations.named(wrong))).hasMessageContaining(printed);
        double[] w = new double[6];
        Initializations.named(followed).layerRule().orElseThrow().fill(w, 3, 2, new RandomState(1));
        assertThat(w).doesNotContain(Double.NaN);
    }

    @Test
    void aFolderIsMade(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("w.npy");
        assertThat(catchException(() -> Npy.write(file, 1, 1, new double[1])))
                .hasMessageContaining("create " + file.getParent() + " first");
        Npy.write(Files.createDirectory(folder.resolve("new")).resolve("w.npy"), 1, 1, new double[1]);
        assertThat(file).exists();
    }
}
