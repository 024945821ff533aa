package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.random.StreamKind;
import io.github.initbench.train.OptimizerSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final Experiment HE = Cells.he().experiment();
    private static final TrainingPlan PLAN = HE.plan();
    private static final DatasetSpec CSV = new DatasetSpec("csv", Map.of("data", "/a/points.csv", "header", "yes"));

    /**
     * Kept runs are found by it: it may change only where {@link Cell#RESULT_VERSION} does. By Python's {@code hashlib.sha256} over the lines
     * that {@link CellKey} describes.
     */
    @Test
    void keyIsTheSameInEveryVersion() {
        assertThat(Cells.he().key()).isEqualTo("3afa793c576c7f88fd2c2ad01f4af64f89bf492694a246b9335b8f278605496d");
    }

    @Test
    void everythingThatDecidesTheResultIsInTheKey() {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cells.he());
        cells.add(new Cell(Cell.RESULT_VERSION + 1, HE, "ejml", BackendOptions.DEFAULT));
        cells.add(new Cell(HE, "jblas", BackendOptions.DEFAULT));
        cells.add(new Cell(HE, "ejml", new BackendOptions(1, Dtype.FLOAT32)));
        cells.add(new Cell(HE, "ejml", new BackendOptions(2, Dtype.FLOAT64)));
        cells.add(Cells.onEjml(HE.withInitialization("xavier")));
        cells.add(Cells.onEjml(with(new DatasetSpec("moons", Map.of()), null, null)));
        cells.add(Cells.onEjml(with(new DatasetSpec("circles", Map.of("noise", "0.1")), null, null)));
        cells.add(Cells.onEjml(HE.withInitialization("normal:sd=0.1")));
        cells.add(Cells.onEjml(HE.withInitialization("normal:sd=0.2")));
        cells.add(Cells.onEjml(with(HE.dataset(), "t", null)));
        cells.add(Cells.onEjml(with(HE.dataset(), "u", null)));
        cells.add(Cells.onEjml(with(HE.dataset(), "t", "u")));
        cells.add(network(List.of(2, 10, 6, 1), "relu"));
        cells.add(network(List.of(2, 105, 1), "relu"));
        cells.add(network(List.of(2, 10, 5, 1), "tanh"));
        cells.add(training(StreamKind.NAMED, 3, 0.01, null, 7));
        cells.add(training(StreamKind.NUMPY, 4, 0.01, null, 7));
        cells.add(training(StreamKind.NUMPY, 3, 0.02, null, 7));
        cells.add(training(StreamKind.NUMPY, 3, 0.01, 32, 7));
        cells.add(training(StreamKind.NUMPY, 3, 0.01, 32, 8));
        cells.add(training(StreamKind.NUMPY, 3, 0.01, 64, 8));
        cells.add(plan(new TrainingPlan(15_001, 1, PLAN.targets(), PLAN.recording(), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 2, PLAN.targets(), PLAN.recording(), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 1, List.of(), PLAN.recording(), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 1, List.of(0.2, 0.3), PLAN.recording(), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 1, PLAN.targets(), new Recording(5, 0), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 1, PLAN.targets(), new Recording(15_000, 1), "stable")));
        cells.add(plan(new TrainingPlan(15_000, 1, PLAN.targets(), PLAN.recording(), "naive")));
        assertThat(cells).extracting(Cell::key).doesNotHaveDuplicates();
        assertThat(new HashSet<>(cells)).hasSameSizeAs(cells);
    }

    /** What does not decide it is not: where a file lies, the order of mini-batches where there are none, the spelling of a name. */
    @Test
    void nothingElseIsInTheKey() {
        DatasetSpec elsewhere = new DatasetSpec("npy", Map.of("data", "/b/copy.npy", "labels", "/b/labels.npy"));
        assertThat(Cells.onEjml(with(CSV, "t", null)).key())
                .isEqualTo(Cells.onEjml(with(elsewhere, "t", null)).key());
        assertThat(drawn("samples", "40", "noise", "0.1").key())
                .as("whatever the order of options")
                .isEqualTo(drawn("noise", "0.1", "samples", "40").key());
        assertThat(training(StreamKind.NUMPY, 3, 0.01, null, 8).key())
                .isEqualTo(Cells.he().key());
        assertThat(Cells.onEjml(HE.withInitialization("kaiming_normal_")))
                .isEqualTo(Cells.he())
                .extracting(Cell::key)
                .isEqualTo(Cells.he().key());
    }

    private static Cell drawn(String... options) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            inOrder.put(options[i], options[i + 1]);
        }
        return Cells.onEjml(with(new DatasetSpec("circles", inOrder), null, null));
    }

    @Test
    void filesAreNamedByTheirContent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.onEjml(with(CSV, null, null)))
                .withMessage(
                        "cell: dataset csv is read from files, and the SHA-256 of their values is missing; load the"
                                + " data with CellRunner.load and pin it with Experiment.on");
    }

    @Test
    void wrongExperimentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HE.withInitialization("hee"))
                .withMessageStartingWith("unknown initializer 'hee'; available: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(List.of(2, 10, 1), "reLU"))
                .withMessageStartingWith("unknown activation 'reLU'; available: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training(StreamKind.NAMED, -1, 0.01, null, 7))
                .withMessageStartingWith("weight seed: -1 is outside 0..4294967295");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training(StreamKind.NAMED, 3, 0.01, null, 1L << 32))
                .withMessageStartingWith("shuffle seed: 4294967296 is outside 0..4294967295");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(new TrainingPlan(1, 1, List.of(), new Recording(1, 0), "nave")))
                .withMessage("unknown loss form 'nave'; available: stable, naive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(new DatasetSpec("circels", Map.of()), null, null))
                .withMessageStartingWith("unknown dataset 'circels'; available: circles, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(HE.dataset(), null, "t"))
                .withMessage(
                        "experiment: the SHA-256 of the test set is given, that of the training set is not; give both,"
                                + " or neither");
    }

    @Test
    void cellsAndResultsAreSerializable() throws IOException, ClassNotFoundException {
        Cell cell = plan(new TrainingPlan(20, 5, List.of(0.8, 0.1), new Recording(10, 0), "naive"));
        assertThat(copy(cell)).isEqualTo(cell).extracting(Cell::key).isEqualTo(cell.key());
        CellResult result = Cells.run(cell);
        assertThat(copy(result)).isEqualTo(result);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // of what the test itself has written
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    private static Experiment with(DatasetSpec dataset, @Nullable String train, @Nullable String test) {
        return new Experiment(
                dataset,
                train,
                test,
                HE.layers(),
                HE.hidden(),
                HE.initialization(),
                HE.streams(),
                HE.weightSeed(),
                HE.optimizer(),
                HE.batch(),
                HE.shuffleSeed(),
                PLAN);
    }

    private static Cell network(List<Integer> layers, String hidden) {
        return Cells.onEjml(new Experiment(
                HE.dataset(),
                null,
                null,
                layers,
                hidden,
                "he",
                HE.streams(),
                HE.weightSeed(),
                HE.optimizer(),
                HE.batch(),
                HE.shuffleSeed(),
                PLAN));
    }

    private static Cell training(
            StreamKind streams, long weightSeed, double rate, @Nullable Integer batch, long shuffleSeed) {
        return Cells.onEjml(new Experiment(
                HE.dataset(),
                null,
                null,
                HE.layers(),
                HE.hidden(),
                "he",
                streams,
                weightSeed,
                OptimizerSpec.gradientDescent(rate),
                batch,
                shuffleSeed,
                PLAN));
    }

    private static Cell plan(TrainingPlan plan) {
        return Cells.onEjml(Cells.experiment("he", plan));
    }
}
