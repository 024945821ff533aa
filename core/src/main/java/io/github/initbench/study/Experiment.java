package io.github.initbench.study;

import io.github.initbench.activation.Activations;
import io.github.initbench.catalogue.Catalogue;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.data.Examples;
import io.github.initbench.data.OneHot;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.init.Initialization;
import io.github.initbench.init.Initializations;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import io.github.initbench.train.OptimizerSpec;
import io.github.initbench.train.Trainer;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is trained on what, from which weights, how, and for how long: all that determines a training but the arithmetic.
 *
 * @param dataset the training set, and a test set if it has one
 * @param trainSha256 of the training set's values as the network sees them, see {@link DatasetDescription}; null where they are not known yet
 * @param testSha256 likewise of the test set; null where they are not known yet, or there is none
 * @param layers inputs, hidden units, outputs
 * @param hidden the hidden layers' activation, by its name in {@link Activations}
 * @param initialization by its name in {@link Initializations}, with values of its parameters
 * @param streams what the seeds become, those of the dataset too
 * @param weightSeed of the initialization
 * @param optimizer with its parameters
 * @param batch examples of an update; null for all of them
 * @param shuffleSeed of the order of mini-batches
 * @param plan how long, and what is looked at
 */
public record Experiment(
        DatasetSpec dataset,
        @Nullable String trainSha256,
        @Nullable String testSha256,
        List<Integer> layers,
        String hidden,
        String initialization,
        StreamKind streams,
        long weightSeed,
        OptimizerSpec optimizer,
        @Nullable Integer batch,
        long shuffleSeed,
        TrainingPlan plan)
        implements Serializable {

    private static final Catalogue<String> DATASETS = Catalogue.ofNames("dataset", DatasetSpec.names());

    /**
     * Validates; the initialization has the catalogue's spelling afterwards.
     *
     * @throws IllegalArgumentException if a name is unknown or a number out of range; one line that states what would be right. The dataset's
     *     options and the batch are checked when it is opened.
     */
    public Experiment {
        layers = List.copyOf(layers);
        String unusedDataset = DATASETS.named(dataset.name());
        if (trainSha256 == null && testSha256 != null) {
            throw new IllegalArgumentException(
                    "experiment: the SHA-256 of the test set is given, that of the training set"
                            + " is not; give both, or neither");
        }
        initialization = Initializations.named(initialization).name();
        Streams unusedWeights = streams.of("weight seed", weightSeed);
        Streams unusedOrder = streams.of("shuffle seed", shuffleSeed);
        NetworkSpec network = network(layers, hidden);
        Loss unusedForm = Losses.form(plan.lossForm(), network.loss());
        if (!network.loss().isClassification(network.outputs())) {
            throw new IllegalArgumentException("study: the " + network.outputs() + " outputs of the loss "
                    + network.loss().name() + " answer a question each and name no class; use one output, or softmax");
        }
    }

    private static NetworkSpec network(List<Integer> layers, String hidden) {
        int outputs = layers.isEmpty() ? 0 : layers.get(layers.size() - 1);
        return NetworkSpec.mlp(layers, Activations.named(hidden), Losses.forOutputs(outputs));
    }

    /** The network. */
    public NetworkSpec network() {
        return network(layers, hidden);
    }

    /** How it begins. */
    public Initialization initial() {
        return Initializations.named(initialization).initialization();
    }

    /** The streams of the weight seed, at their beginning. */
    public Streams weightStreams() {
        return streams.of("weight seed", weightSeed);
    }

    /** Opens the stream of the order of mini-batches, at its beginning. */
    Supplier<RandomState> orders() {
        return () -> streams.of("shuffle seed", shuffleSeed).of(Purpose.BATCHES);
    }

    /** Examples as this network takes them: those of two classes have a target for each where it has two outputs. */
    public Examples forNetwork(Examples examples) {
        boolean oneHot = layers.get(layers.size() - 1) == 2 && examples.outputs() == 1;
        return oneHot ? new OneHot(examples) : examples;
    }

    /**
     * Refuses data that the network does not fit, or of which there are fewer than a batch.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public void requireFits(Examples train, Optional<Examples> test) {
        NetworkSpec network = network();
        network.requireFits(forNetwork(train));
        test.ifPresent(examples -> network.requireFits(forNetwork(examples)));
        if (batch != null) {
            Trainer.requireBatch(batch, train);
        }
    }

    /** The same from another initialization. */
    public Experiment withInitialization(String other) {
        return copy(trainSha256, testSha256, other, weightSeed, plan);
    }

    /** The same from another seed of the weights. */
    public Experiment withWeightSeed(long other) {
        return copy(trainSha256, testSha256, initialization, other, plan);
    }

    /** The same by another plan. */
    public Experiment withPlan(TrainingPlan other) {
        return copy(trainSha256, testSha256, initialization, weightSeed, other);
    }

    /** The same on these very values. */
    public Experiment on(DatasetDescription train, Optional<DatasetDescription> test) {
        String tested = test.map(DatasetDescription::sha256).orElse(null);
        return copy(train.sha256(), tested, initialization, weightSeed, plan);
    }

    private Experiment copy(
            @Nullable String train, @Nullable String test, String from, long seed, TrainingPlan trainingPlan) {
        return new Experiment(
                dataset, train, test, layers, hidden, from, streams, seed, optimizer, batch, shuffleSeed, trainingPlan);
    }
}
