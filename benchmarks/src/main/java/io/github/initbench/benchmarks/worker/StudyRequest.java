package io.github.initbench.benchmarks.worker;

import io.github.initbench.activation.Activations;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializers;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.StudySpec;
import io.github.initbench.train.GradientDescent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A study as the command line describes it, in names and numbers, so that it can be handed to another process.
 *
 * @param saveWeights the folder for .npy files, or null
 */
public record StudyRequest(
        String dataset,
        int samples,
        double noise,
        long trainSeed,
        int testSamples,
        long testSeed,
        List<Integer> layers,
        String hidden,
        List<String> inits,
        long weightSeed,
        double learningRate,
        int iterations,
        int recordEvery,
        String loss,
        String dtype,
        @Nullable String saveWeights) {

    /** The datasets that exist. */
    public static final List<String> DATASETS = List.of("circles");

    public StudyRequest {
        layers = List.copyOf(layers);
        inits = List.copyOf(inits);
    }

    /** The notebooks' study. */
    public static StudyRequest circles() {
        return new StudyRequest(
                "circles",
                300,
                0.05,
                1,
                100,
                2,
                List.of(2, 10, 5, 1),
                "relu",
                List.of("zeros", "random", "he", "xavier"),
                3,
                0.01,
                15_000,
                1000,
                "naive",
                "float64",
                null);
    }

    /**
     * The study itself.
     *
     * @throws IllegalArgumentException if a name is unknown or a number out of range; one line that says what would be right
     */
    public StudySpec toSpec() {
        if (!DATASETS.contains(dataset)) {
            throw new IllegalArgumentException(
                    "unknown dataset '" + dataset + "'; available: " + String.join(", ", DATASETS));
        }
        Dtype.named(dtype);
        inits.forEach(Initializers::named);
        if (Set.copyOf(inits).size() != inits.size()) {
            throw new IllegalArgumentException("init: " + String.join(",", inits) + " names one twice");
        }
        RandomState unused = stream("weight seed", weightSeed);
        StudySpec spec = new StudySpec(
                new NetworkSpec(layers, Activations.named(hidden), new BinaryCrossEntropy()),
                circles("training set", samples, stream("train seed", trainSeed)),
                circles("test set", testSamples, stream("test seed", testSeed)),
                new GradientDescent(learningRate),
                iterations,
                recordEvery,
                Losses.named(loss));
        requireLayersFit(spec);
        return spec;
    }

    private Dataset circles(String which, int count, RandomState random) {
        try {
            return new Circles(count, noise, Circles.DEFAULT_FACTOR).generate(random);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(which + ": " + e.getMessage(), e);
        }
    }

    private static RandomState stream(String which, long seed) {
        try {
            return new RandomState(seed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(which.replace("seed", "") + e.getMessage(), e);
        }
    }

    private void requireLayersFit(StudySpec spec) {
        int features = spec.train().features();
        int outputs = spec.train().outputs();
        if (spec.network().inputs() != features || spec.network().outputs() != outputs) {
            throw new IllegalArgumentException("layers: " + layers + " has "
                    + spec.network().inputs() + " inputs and "
                    + spec.network().outputs() + " outputs, but " + dataset + " has " + features + " features and "
                    + outputs + " output; begin with " + features + " and end with " + outputs);
        }
    }
}
