package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.initbench.CirclesRun;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.Examples;
import io.github.initbench.data.GaussianQuantiles;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellRunnerTest {

    private static final TrainingPlan SHORT = new TrainingPlan(40, 5, List.of(0.8), new Recording(20, 0), "naive");
    private static final DatasetSpec CIRCLES = new DatasetSpec("circles", Map.of());

    /** NumPy 1.24.2, float64: iterations, accuracies, and the test loss of its final parameters. */
    @Test
    void heAtSeed3ReachesItsTargetAt8705() {
        CellResult result = Cells.run(Cells.he());
        assertThat(result.facts().targets())
                .extracting(TargetResult::outcome, TargetResult::iterations, TargetResult::sustained)
                .containsExactly(tuple(TargetOutcome.REACHED, 8705, 8705));
        assertThat(result.key()).isEqualTo(Cells.he().key());
        assertThat(result.facts().train().accuracy()).isEqualTo(0.9933333333333333);
        Scores test = Objects.requireNonNull(result.facts().test());
        assertThat(test.accuracy()).isEqualTo(0.96);
        assertThat(test.balancedAccuracy()).isEqualTo(0.96);
        assertThat(test.loss()).isCloseTo(0.11255477476853679, within(1e-12));
        assertThat(result.trainSha256()).isEqualTo(CirclesRun.train().sha256());
        assertThat(result.testSha256()).isEqualTo(CirclesRun.test().sha256());
        assertThat(result.facts().initialWeightsSha256())
                .isEqualTo(CirclesRun.weights("he").sha256());
        assertThat(result.facts().curve()).extracting(LossPoint::iteration).containsExactly(0);
    }

    /** As in the notebooks, He draws the normals that the data of the same seed were made of; from named streams it does not. */
    @ParameterizedTest
    @EnumSource(StreamKind.class)
    void namedStreamsKeepDataAndWeightsApart(StreamKind kind) {
        DatasetSpec dataset = new DatasetSpec("gaussian-quantiles", Map.of("train-seed", "3", "centers", "2"));
        double[] x = new GaussianQuantiles(300, 2, 2)
                .generate(kind.of(3).of(Purpose.TRAINING_SET))
                .x();
        Experiment experiment = Cells.experiment(dataset, "he", kind, null, SHORT);
        double[] w1 = Initializations.named("he")
                .initialization()
                .weights(experiment.network(), experiment.weightStreams())
                .w()
                .get(0);
        assertThat(Cells.run(Cells.onEjml(experiment)).facts().initialWeightsSha256())
                .isEqualTo(Initializations.named("he")
                        .initialization()
                        .weights(experiment.network(), kind.of(3))
                        .sha256());
        boolean drawnTwice = Arrays.stream(x)
                .boxed()
                .toList()
                .containsAll(Arrays.stream(w1).boxed().toList());
        assertThat(drawnTwice).isEqualTo(kind == StreamKind.NUMPY);
    }

    @Test
    void otherContentUnderAPathIsAnError(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, "0,1,a\n1,0,b\n1,1,a\n0,0,b\n");
        DatasetSpec dataset = new DatasetSpec("csv", Map.of("data", file.toString()));
        Experiment unpinned = Cells.experiment(dataset, "he", StreamKind.NAMED, null, SHORT);
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            LoadedData<?> data = new CellRunner<>(backend).load(unpinned);
            Cell cell = Cells.onEjml(unpinned.on(data.trainingSet(), data.testSet()));
            CellResult result = Cells.run(cell);
            assertThat(result.trainSha256()).isEqualTo(data.trainingSet().sha256());
            assertThat(result.facts().test()).isNull();
            Files.writeString(file, "0,1,a\n1,0,b\n1,1,a\n0,0.5,b\n");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cells.run(cell))
                    .withMessageMatching("cell: the training set of csv differs from the cell's: SHA-256 [0-9a-f]{64},"
                            + " expected [0-9a-f]{64}; restore the original data, or build a new cell from these");
        }
    }

    /** Of a test set too, and where there is none any more. */
    @Test
    void testSetsAreCompared() {
        Experiment experiment = Cells.experiment("he", SHORT);
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            CellRunner<?> runner = new CellRunner<>(backend);
            LoadedData<?> data = runner.load(experiment);
            assertThat(runner.run(Cells.onEjml(experiment.on(data.trainingSet(), data.testSet())))
                            .testSha256())
                    .isEqualTo(CirclesRun.test().sha256());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> runner.run(Cells.onEjml(
                            experiment.on(data.trainingSet(), data.testSet().map(unused -> data.trainingSet())))))
                    .withMessageStartingWith("cell: the test set of circles differs from the cell's: SHA-256 ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> runner.run(Cells.onEjml(experiment.on(data.trainingSet(), Optional.empty()))))
                    .withMessageContaining(", expected none; ");
        }
    }

    /** The same cell by mini-batches of all examples differs in their order alone, but by named streams not in its weights. */
    @Test
    void testSetsAndWeightsAreTheSameInMiniBatches() {
        Experiment full = Cells.experiment(CIRCLES, "he", StreamKind.NAMED, null, SHORT);
        Experiment batches = Cells.experiment(CIRCLES, "he", StreamKind.NAMED, 300, SHORT);
        CellResult one = Cells.run(Cells.onEjml(full));
        CellResult other = Cells.run(Cells.onEjml(batches));
        assertThat(other.trainSha256()).isEqualTo(one.trainSha256());
        assertThat(other.testSha256()).isEqualTo(one.testSha256());
        assertThat(other.facts().initialWeightsSha256()).isEqualTo(one.facts().initialWeightsSha256());
        assertThat(other.facts().initialLoss()).isEqualTo(one.facts().initialLoss());
        assertThat(other.facts().train().accuracy())
                .isEqualTo(one.facts().train().accuracy());
    }

    /** Named streams of the test set are not those of the training set, whatever the seeds. */
    @Test
    void equalSeedsDoNotMakeEqualSets() {
        DatasetSpec dataset = new DatasetSpec(
                "circles", Map.of("train-seed", "5", "test-seed", "5", "samples", "40", "test-samples", "40"));
        TrainTest numpy = dataset.open(StreamKind.NUMPY, LoadProgress.NONE);
        TrainTest named = dataset.open(StreamKind.NAMED, LoadProgress.NONE);
        assertThat(sha256(numpy.train())).isEqualTo(sha256(numpy.test().orElseThrow()));
        assertThat(sha256(named.train())).isNotEqualTo(sha256(named.test().orElseThrow()));
        assertThat(Streams.named(5).of(Purpose.SPLIT).nextWord())
                .isNotEqualTo(Streams.named(5).of(Purpose.BATCHES).nextWord());
    }

    private static String sha256(Examples examples) {
        return Dataset.of(examples).sha256();
    }
}
