package io.github.initbench.study;

import io.github.initbench.data.DatasetDescription;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.StreamKind;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Optimizer;
import io.github.initbench.train.OptimizerSpec;
import io.github.initbench.train.Trainer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs cells on one backend. A result depends on its cell alone; data and matrices are reused where the next cell needs the same, and pinned
 * data are those that the cell names. Not thread-safe.
 */
public final class CellRunner<M extends Matrix> {

    private final Backend<M> backend;
    private final LoadProgress progress;
    private @Nullable Loaded<M> loaded;
    private @Nullable Allocated<M> allocated;

    /** What data depend on. */
    private record DataKey(DatasetSpec dataset, StreamKind streams, int outputs, boolean miniBatches) {

        static DataKey of(Experiment experiment) {
            List<Integer> layers = experiment.layers();
            return new DataKey(
                    experiment.dataset(),
                    experiment.streams(),
                    layers.get(layers.size() - 1),
                    experiment.batch() != null);
        }
    }

    private record Loaded<M extends Matrix>(DataKey key, LoadedData<M> data) {}

    /** What a trainer depends on. */
    private record TrainerKey(
            DataKey data,
            List<Integer> layers,
            String hidden,
            OptimizerSpec optimizer,
            @Nullable Integer batch,
            long shuffleSeed) {

        static TrainerKey of(Experiment experiment) {
            return new TrainerKey(
                    DataKey.of(experiment),
                    experiment.layers(),
                    experiment.hidden(),
                    experiment.optimizer(),
                    experiment.batch(),
                    experiment.shuffleSeed());
        }
    }

    private record Allocated<M extends Matrix>(TrainerKey key, Trainer<M> trainer, Optional<Evaluator<M>> test) {}

    /** Runs cells of this backend. */
    public CellRunner(Backend<M> backend) {
        this(backend, LoadProgress.NONE);
    }

    /** The same; the progress of reading large inputs is reported. */
    public CellRunner(Backend<M> backend, LoadProgress progress) {
        this.backend = backend;
        this.progress = progress;
    }

    /**
     * The experiment's data in memory; where it is pinned to others than are there, they are loaded anew.
     *
     * @throws IllegalArgumentException if they cannot be read, do not fit the network or into memory, or are not those to which it is pinned
     */
    public LoadedData<M> load(Experiment experiment) {
        DataKey key = DataKey.of(experiment);
        Loaded<M> present = loaded;
        if (present == null || !present.key().equals(key) || !isNamed(experiment, present.data())) {
            allocated = null; // its matrices may be collected before new ones are allocated
            loaded = null;
            present = new Loaded<>(key, LoadedData.load(backend, experiment, progress));
            loaded = present;
        }
        requireNamed(experiment, present.data());
        return present.data();
    }

    /** Whether these are the data to which the experiment is pinned, if it is. */
    private static boolean isNamed(Experiment experiment, LoadedData<?> data) {
        return experiment.trainSha256() == null
                || (experiment.trainSha256().equals(data.trainingSet().sha256())
                        && Objects.equals(experiment.testSha256(), sha256(data.testSet())));
    }

    private static @Nullable String sha256(Optional<DatasetDescription> set) {
        return set.map(DatasetDescription::sha256).orElse(null);
    }

    private static void requireNamed(Experiment experiment, LoadedData<?> data) {
        if (isNamed(experiment, data)) {
            return;
        }
        boolean train = !data.trainingSet().sha256().equals(experiment.trainSha256());
        String found = train ? data.trainingSet().sha256() : sha256(data.testSet());
        String expected = train ? experiment.trainSha256() : experiment.testSha256();
        throw new IllegalArgumentException("cell: the " + (train ? "training" : "test") + " set of "
                + experiment.dataset().name() + " differs from the cell's: "
                + (found == null ? "there is none" : "SHA-256 " + found) + ", expected "
                + (expected == null ? "none" : expected)
                + "; restore the original data, or build a new cell from these");
    }

    /**
     * Allocates what the cell needs, and computes nothing.
     *
     * @throws IllegalArgumentException as {@link #load}, or if the cell is of another backend or version
     */
    public PreparedCell<M> prepare(Cell cell) {
        requireOurs(cell);
        Experiment experiment = cell.experiment();
        LoadedData<M> data = load(experiment);
        experiment.requireFits(data.train(), data.test());
        TrainerKey key = TrainerKey.of(experiment);
        Allocated<M> present = allocated;
        if (present == null || !present.key().equals(key)) {
            allocated = null;
            Trainer<M> trainer = trainer(experiment, data);
            present = new Allocated<>(
                    key, trainer, data.residentTest().map(examples -> new Evaluator<>(trainer.network(), examples)));
            allocated = present;
        }
        return new PreparedCell<>(cell, data, present.trainer(), present.test());
    }

    /** The result of a cell. */
    public CellResult run(Cell cell) {
        return prepare(cell).run();
    }

    private Trainer<M> trainer(Experiment experiment, LoadedData<M> data) {
        NetworkSpec network = experiment.network();
        Optimizer optimizer = experiment.optimizer().optimizer();
        Integer batch = experiment.batch();
        if (batch == null) {
            return Trainer.fullBatch(backend, network, data.residentTrain().orElseThrow(), optimizer);
        }
        return Trainer.miniBatch(backend, network, data.hostTrain(), optimizer, batch, experiment.orders());
    }

    private void requireOurs(Cell cell) {
        if (cell.resultVersion() != Cell.RESULT_VERSION) {
            throw new IllegalArgumentException(
                    "cell: result version " + cell.resultVersion() + ", this program computes version "
                            + Cell.RESULT_VERSION + "; run it with the program that made it");
        }
        BackendInfo info = backend.info();
        if (!cell.backend().equals(info.backend())
                || cell.options().dtype() != info.dtype()
                || cell.options().threads() != info.threads()) {
            throw new IllegalArgumentException("cell: of backend " + cell.backend() + ", "
                    + cell.options().dtype().key() + ", threads "
                    + cell.options().threads() + ", but this is "
                    + info.backend() + ", " + info.dtype().key() + ", threads " + info.threads() + "; run it on "
                    + cell.backend() + " with its options");
        }
    }
}
