package io.github.initbench.study;

import io.github.initbench.init.Initialization;
import io.github.initbench.init.Probe;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.Streams;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Trainer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A cell whose data and network are allocated on the backend: nothing is computed yet. */
public final class PreparedCell<M extends Matrix> {

    private final Cell cell;
    private final LoadedData<M> data;
    private final Trainer<M> trainer;
    private final Optional<Evaluator<M>> test;

    PreparedCell(Cell cell, LoadedData<M> data, Trainer<M> trainer, Optional<Evaluator<M>> test) {
        this.cell = cell;
        this.data = data;
        this.trainer = trainer;
        this.test = test;
    }

    /** What trains it; at whatever state the last training left. */
    public Trainer<M> trainer() {
        return trainer;
    }

    /** New weights by the cell's initialization, the same at each call. */
    public Weights initialWeights() {
        Experiment experiment = cell.experiment();
        Initialization initialization = experiment.initial();
        Streams streams = experiment.weightStreams();
        if (!initialization.needsProbe()) {
            return initialization.weights(experiment.network(), streams);
        }
        return initialization.weights(experiment.network(), streams, new Probe<>(trainer.network(), probed(streams)));
    }

    /** As many examples as an update sees: the whole training set, or some that are drawn. */
    private Batch<M> probed(Streams streams) {
        return data.residentTrain().map(resident -> resident.batch()).orElseGet(() -> drawn(streams));
    }

    private Batch<M> drawn(Streams streams) {
        Backend<M> backend = trainer.network().backend();
        NetworkSpec network = trainer.network().spec();
        int examples = data.hostTrain().examples();
        int count =
                cell.experiment().batch() == null ? examples : cell.experiment().batch();
        int[] chosen = Arrays.copyOf(streams.of(Purpose.PROBE).permutation(examples), count);
        Batch<M> batch = Batch.zeros(backend, network, count);
        for (int j = 0; j < count; j++) {
            batch.write(backend, data.hostTrain(), chosen[j], j, 1);
        }
        return batch;
    }

    /** Trains from the initial weights; the facts alone. */
    public CellResult run() {
        return CellResult.of(cell, data, train(point -> {}));
    }

    /**
     * Trains from the initial weights; all that is seen.
     *
     * @param listener receives each recorded point as it comes
     */
    public StudyResult train(Consumer<LossPoint> listener) {
        return ObservedTraining.run(
                trainer, test, initialWeights(), cell.experiment().plan(), listener);
    }
}
