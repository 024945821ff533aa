package io.github.initbench.study;

import io.github.initbench.data.Dataset;
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

    /**
     * New weights by the cell's initialization, the same at each call.
     *
     * @throws IllegalArgumentException if it can make none of these examples
     */
    public Weights initialWeights() {
        return initialWeights(cell.experiment().initial());
    }

    Weights initialWeights(Initialization initialization) {
        NetworkSpec network = cell.experiment().network();
        Streams streams = cell.experiment().weightStreams();
        return initialization.needsProbe()
                ? initialization.weights(network, streams, new Probe<>(trainer.network(), probed(streams)))
                : initialization.weights(network, streams);
    }

    /** As many examples as an update sees: the whole training set, or some that are drawn. */
    private Batch<M> probed(Streams streams) {
        Integer size = cell.experiment().batch();
        if (size == null) {
            return data.residentTrain().orElseThrow().batch();
        }
        Backend<M> backend = trainer.network().backend();
        Dataset examples = data.hostTrain();
        int[] order = streams.of(Purpose.PROBE_BATCH).permutation(examples.examples());
        Batch<M> batch = Batch.zeros(backend, trainer.network().spec(), size);
        for (int j = 0; j < size; j++) {
            batch.write(backend, examples, order[j], j, 1);
        }
        return batch;
    }

    /** Trains from the initial weights; the facts alone. */
    public CellResult run() {
        return CellResult.of(cell, data, train(initialWeights(), point -> {}).facts());
    }

    /**
     * Trains, and keeps everything observed.
     *
     * @param initial of {@link #initialWeights}; not modified
     * @param listener receives each recorded point as it comes
     */
    public StudyResult train(Weights initial, Consumer<LossPoint> listener) {
        return ObservedTraining.run(trainer, test, initial, cell.experiment().plan(), listener);
    }
}
