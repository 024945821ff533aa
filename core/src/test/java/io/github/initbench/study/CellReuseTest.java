package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.random.StreamKind;
import io.github.initbench.train.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a runner keeps from one cell to the next changes no result. */
class CellReuseTest {

    private static final TrainingPlan SHORT = new TrainingPlan(40, 5, List.of(0.8), new Recording(20, 0), "stable");
    private static final DatasetSpec CIRCLES = new DatasetSpec("circles", Map.of());

    private static Cell cell(
            DatasetSpec dataset,
            StreamKind streams,
            List<Integer> layers,
            String hidden,
            double rate,
            @Nullable Integer batch,
            long shuffleSeed) {
        OptimizerSpec optimizer = OptimizerSpec.gradientDescent(rate);
        return Cells.onEjml(new Experiment(
                dataset, null, null, layers, hidden, "he", streams, 3, optimizer, batch, shuffleSeed, SHORT));
    }

    /** Neighbours differ in one thing each: data, streams, layers, activation, learning rate, batch, order; one diverges. */
    private static List<Cell> neighbours() {
        List<Integer> layers = List.of(2, 10, 5, 1);
        DatasetSpec moons = new DatasetSpec("moons", Map.of());
        StreamKind numpy = StreamKind.NUMPY;
        return List.of(
                cell(CIRCLES, numpy, layers, "relu", 0.01, null, 7),
                cell(moons, numpy, layers, "relu", 0.01, null, 7),
                cell(moons, StreamKind.NAMED, layers, "relu", 0.01, null, 7),
                cell(moons, numpy, layers, "leaky-relu", 1e7, null, 7),
                cell(moons, numpy, layers, "leaky-relu", 0.01, null, 7),
                cell(moons, numpy, layers, "tanh", 0.01, null, 7),
                cell(moons, numpy, List.of(2, 10, 6, 1), "tanh", 0.01, null, 7),
                cell(moons, numpy, List.of(2, 10, 6, 2), "tanh", 0.01, null, 7),
                cell(moons, numpy, layers, "tanh", 0.02, null, 7),
                cell(moons, numpy, layers, "tanh", 0.02, 64, 7),
                cell(moons, numpy, layers, "tanh", 0.02, 32, 7),
                cell(moons, numpy, layers, "tanh", 0.02, 32, 8),
                cell(moons, StreamKind.NAMED, layers, "tanh", 0.02, 32, 8));
    }

    @Test
    void aResultDependsOnItsCellAlone() {
        List<Cell> cells = new ArrayList<>(neighbours());
        List<CellResult> alone = Cells.run(true, cells);
        assertThat(alone)
                .extracting(result -> result.facts().finalWeightsSha256())
                .doesNotHaveDuplicates();
        assertThat(alone.get(3).facts().divergedAt()).isNotNull();
        assertThat(Cells.run(false, cells)).isEqualTo(alone);
        Collections.reverse(cells);
        List<CellResult> reversed = new ArrayList<>(Cells.run(false, cells));
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(alone);
    }

    /** A file that was rewritten is read again where a cell names what it holds now. */
    @Test
    void pinnedDataAreLoadedAnewWhereTheyChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, "0,1,a\n1,0,b\n1,1,a\n0,0,b\n");
        DatasetSpec dataset = new DatasetSpec("csv", Map.of("data", file.toString()));
        Experiment unpinned = Cells.experiment(dataset, "he", StreamKind.NAMED, null, SHORT);
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            CellRunner<?> runner = new CellRunner<>(backend);
            Cell before = pinned(unpinned, backend);
            CellResult first = runner.run(before);
            Files.writeString(file, "0,1,a\n1,0,b\n1,1,a\n0,0.5,b\n");
            Cell after = pinned(unpinned, backend);
            assertThat(runner.run(after)).isEqualTo(Cells.run(after)).isNotEqualTo(first);
            assertThatIllegalArgumentException().isThrownBy(() -> runner.run(before));
            assertThat(runner.run(after)).isEqualTo(Cells.run(after));
        }
    }

    private static Cell pinned(Experiment unpinned, Backend<?> backend) {
        LoadedData<?> data = new CellRunner<>(backend).load(unpinned);
        return Cells.onEjml(unpinned.on(data.trainingSet(), data.testSet()));
    }

    @Test
    void cellsOfOtherBackendsAndVersionsAreRefused() {
        Experiment experiment = Cells.experiment("he", SHORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(new Cell(experiment, "reference", new BackendOptions(1, Dtype.FLOAT32))))
                .withMessage(
                        "cell: of backend reference, float32, threads 1, but this is ejml, float64, threads 1; run it"
                                + " on reference with its options");
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
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            CellRunner<?> runner = new CellRunner<>(backend);
            List<Integer> three = List.of(3, 10, 1);
            CellResult unused = runner.run(cell(CIRCLES, StreamKind.NUMPY, List.of(2, 10, 1), "relu", 0.01, null, 7));
            assertThatIllegalArgumentException()
                    .as("of data that are there already")
                    .isThrownBy(() -> runner.run(cell(CIRCLES, StreamKind.NUMPY, three, "relu", 0.01, null, 7)))
                    .withMessageContaining("but circles has 2 features");
        }
        Experiment few = Cells.experiment(CIRCLES, "he", StreamKind.NUMPY, 301, SHORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.run(Cells.onEjml(few)))
                .withMessage("batch: 301 is outside 1..300, the training examples");
    }
}
