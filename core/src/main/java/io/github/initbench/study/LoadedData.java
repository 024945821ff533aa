package io.github.initbench.study;

import io.github.initbench.data.Dataset;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.data.Examples;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.ResidentDataset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An experiment's datasets in memory: in the backend's storage, but for a training set of mini-batches, which is on the host. What was read from
 * files is there once; what was drawn is on the host too.
 */
public final class LoadedData<M extends Matrix> {

    private final Examples train;
    private final Optional<Examples> test;
    private final @Nullable ResidentDataset<M> residentTrain;
    private final @Nullable Dataset hostTrain;
    private final Optional<ResidentDataset<M>> residentTest;
    private final DatasetDescription trainingSet;

    private LoadedData(Backend<M> backend, Experiment experiment, TrainTest opened) {
        NetworkSpec network = experiment.network();
        this.train = experiment.forNetwork(opened.train());
        this.test = opened.test().map(experiment::forNetwork);
        if (experiment.batch() == null) {
            ResidentDataset<M> resident = ResidentDataset.of(backend, network, train);
            this.residentTrain = resident;
            this.hostTrain = null;
            this.trainingSet = resident.description();
        } else {
            Dataset dataset = Dataset.of(train);
            this.residentTrain = null;
            this.hostTrain = dataset;
            this.trainingSet = DatasetDescription.of(dataset, dataset.sha256());
        }
        this.residentTest = test.map(examples -> ResidentDataset.of(backend, network, examples));
    }

    /**
     * Opens and loads.
     *
     * @throws IllegalArgumentException if the data cannot be read, or do not fit the network or into memory
     */
    static <M extends Matrix> LoadedData<M> load(Backend<M> backend, Experiment experiment, LoadProgress progress) {
        TrainTest opened = experiment.dataset().open(experiment.streams(), progress);
        return new LoadedData<>(backend, experiment, opened);
    }

    /** The training examples, as the network sees them; may be read anew from files. */
    public Examples train() {
        return train;
    }

    /** The test examples likewise, if there are any. */
    public Optional<Examples> test() {
        return test;
    }

    /** The training set as it was loaded. */
    public DatasetDescription trainingSet() {
        return trainingSet;
    }

    /** The test set as it was loaded, if there is one. */
    public Optional<DatasetDescription> testSet() {
        return residentTest.map(ResidentDataset::description);
    }

    Optional<ResidentDataset<M>> residentTrain() {
        return Optional.ofNullable(residentTrain);
    }

    Dataset hostTrain() {
        if (hostTrain == null) {
            throw new IllegalStateException("loaded data: the training set of full batches is in the backend alone");
        }
        return hostTrain;
    }

    Optional<ResidentDataset<M>> residentTest() {
        return residentTest;
    }
}
