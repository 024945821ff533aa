package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import io.github.initbench.linalg.Dtype;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellRunnerTest {

    private static final TrainingPlan SHORT = new TrainingPlan(40, 5, List.of(0.8), new Recording(20, 0), "naive");
    private static final DatasetSpec CIRCLES = new DatasetSpec("circles", Map.of());

    /** NumPy 1.24.2, float64, as everywhere. */
    @Test
    void heAtSeed3ReachesItsTargetAt8705() {
        CellResult result = Cells.run(Cells.he());
        assertThat(result.targets())
                .extracting(TargetResult::outcome, TargetResult::iterations, TargetResult::sustained)
                .containsExactly(tuple(TargetOutcome.REACHED, 8705, 8705));
        assertThat(result.key()).isEqualTo(Cells.he().key());
        assertThat(result.train().accuracy()).isEqualTo(0.9933333333333333);
        assertThat(result.test()).isEqualTo(new Scores(0.96, 0.96));
        assertThat(result.trainSha256()).isEqualTo(CirclesRun.train().sha256());
        assertThat(result.testSha256()).isEqualTo(CirclesRun.test().sha256());
        assertThat(result.initialWeightsSha256())
                .isEqualTo(CirclesRun.weights("he").sha256());
        assertThat(result.curve()).extracting(LossPoint::iteration).containsExactly(0);
    }

    /** Of cells that share data, network, both or nothing, in any order, each has the result that it has alone. */
    @Test
    void aResultDependsOnItsCellAlone() {
        List<Cell> cells = new ArrayList<>();
        for (DatasetSpec dataset : List.of(CIRCLES, new DatasetSpec("moons", Map.of()))) {
            for (StreamKind streams : StreamKind.values()) {
                for (Integer batch : new Integer[] {null, 64}) {
                    cells.add(Cells.onEjml(Cells.experiment(dataset, "he", streams, batch, SHORT)));
                    cells.add(Cells.onEjml(Cells.experiment(dataset, "torch:linear", streams, batch, SHORT)));
                }
            }
        }
        List<CellResult> alone = Cells.run(true, cells);
        assertThat(alone).extracting(CellResult::finalWeightsSha256).doesNotHaveDuplicates();
        assertThat(Cells.run(false, cells)).isEqualTo(alone);
        Collections.reverse(cells);
        List<CellResult> reversed = new ArrayList<>(Cells.run(false, cells));
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(alone);
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
        assertThat(Cells.run(Cells.onEjml(experiment)).initialWeightsSha256())
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
            assertThat(result.test()).isNull();
            Files.writeString(file, "0,1,a\n1,0,b\n1,1,a\n0,0.5,b\n");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cells.run(cell))
                    .withMessageMatching(
                            "cell: the training set of csv has other values: SHA-256 [0-9a-f]{64}, the cell"
                                    + " names [0-9a-f]{64}; put the cell's data there, or make the cell again");
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
                    .withMessageStartingWith("cell: the test set of circles has other values: SHA-256 ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> runner.run(Cells.onEjml(experiment.on(data.trainingSet(), Optional.empty()))))
                    .withMessageContaining(", the cell names none; ");
        }
    }

    @Test
    void cellsOfOtherBackendsAndVersionsAreRefused() {
        Experiment experiment = Cells.experiment("he", SHORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(new Cell(experiment, "reference", new BackendOptions(1, Dtype.FLOAT32))))
                .withMessage(
                        "cell: of backend reference, float32, threads 1, but this is ejml, float64, threads 1; run it"
                                + " on its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(new Cell(2, experiment, "ejml", BackendOptions.DEFAULT)))
                .withMessage(
                        "cell: result version 2, this program computes version 1; run it with the program that made"
                                + " it");
    }

    @Test
    void dataThatDoNotFitAreRefused() {
        Experiment wide = Cells.experiment(
                new DatasetSpec("blobs", Map.of("features", "3")), "he", StreamKind.NUMPY, null, SHORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(Cells.onEjml(wide)))
                .withMessageContaining("but blobs has 3 features");
        Experiment few = Cells.experiment(CIRCLES, "he", StreamKind.NUMPY, 301, SHORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(Cells.onEjml(few)))
                .withMessage("batch: 301 is outside 1..300, the training examples");
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
        assertThat(other.initialWeightsSha256()).isEqualTo(one.initialWeightsSha256());
        assertThat(other.initialLoss()).isEqualTo(one.initialLoss());
        assertThat(other.train()).isEqualTo(one.train());
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
