package io.github.initbench.benchmarks.worker;

import io.github.initbench.activation.Activations;
import io.github.initbench.benchmarks.dataset.DatasetRequest;
import io.github.initbench.benchmarks.dataset.LoadProgress;
import io.github.initbench.benchmarks.dataset.Seeds;
import io.github.initbench.benchmarks.dataset.TrainTest;
import io.github.initbench.data.Examples;
import io.github.initbench.init.Initializers;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.MiniBatch;
import io.github.initbench.study.Recording;
import io.github.initbench.study.StudySpec;
import io.github.initbench.train.GradientDescent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A study as the command line describes it, in names and numbers, so that it can be handed to another process. On what it is computed is
 * no part of it.
 *
 * @param batch examples of an update, or null for all of them
 * @param shuffleSeed of the batches' order
 * @param recordEvery distance of the iterations whose losses are recorded
 * @param recordFrom the first of them
 * @param saveWeights the folder for .npy files, or null
 * @param details whether predictions are reported too, and points and decision regions where the data have two features
 */
public record StudyRequest(
        DatasetRequest dataset,
        List<Integer> layers,
        String hidden,
        List<String> inits,
        long weightSeed,
        double learningRate,
        @Nullable Integer batch,
        long shuffleSeed,
        int iterations,
        int recordEvery,
        int recordFrom,
        String loss,
        @Nullable String saveWeights,
        boolean details)
        implements WorkerRequest {

    /** The seeds' four initializations. */
    public static final List<String> NOTEBOOK_INITS = List.of("zeros", "random", "he", "xavier");

    public StudyRequest {
        layers = List.copyOf(layers);
        inits = List.copyOf(inits);
    }

    /** The notebooks' study. */
    public static StudyRequest circles() {
        return new StudyRequest(
                new DatasetRequest("circles", Map.of()),
                List.of(2, 10, 5, 1),
                "relu",
                NOTEBOOK_INITS,
                3,
                0.01,
                null,
                0,
                15_000,
                1000,
                0,
                "naive",
                null,
                false);
    }

    /**
     * The study itself, its dataset opened.
     *
     * @throws IllegalArgumentException if a name is unknown, a number out of range or a file not what it should be; one line
     *     that states what would be right
     */
    public StudySpec toSpec(LoadProgress progress) {
        return toSpec(dataset.open(progress));
    }

    /** The study on a dataset that is open already. */
    public StudySpec toSpec(TrainTest data) {
        inits.forEach(Initializers::named);
        if (Set.copyOf(inits).size() != inits.size()) {
            throw new IllegalArgumentException("init: " + String.join(",", inits) + " names one twice; name each once");
        }
        RandomState unusedWeights = Seeds.stream("weight", weightSeed); // refuse them here, not in the middle
        RandomState unusedOrder = Seeds.stream("shuffle", shuffleSeed);
        int outputs = layers.isEmpty() ? 0 : layers.get(layers.size() - 1);
        Loss trained = Losses.forOutputs(outputs);
        NetworkSpec network = NetworkSpec.mlp(layers, Activations.named(hidden), trained);
        Examples train = DatasetRequest.forOutputs(data.train(), outputs);
        network.requireFits(train);
        Optional<MiniBatch> miniBatch =
                batch == null ? Optional.empty() : Optional.of(new MiniBatch(batch, shuffleSeed));
        return new StudySpec(
                network,
                train,
                data.test().map(test -> DatasetRequest.forOutputs(test, outputs)),
                new GradientDescent(learningRate),
                miniBatch,
                iterations,
                new Recording(recordEvery, recordFrom),
                Losses.form(loss, trained));
    }
}
