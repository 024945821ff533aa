package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.random.StreamKind;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.Recording;
import io.github.initbench.study.TrainingPlan;
import io.github.initbench.train.OptimizerSpec;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a network and its training; what is not given, the preset sets. */
final class TrainingArguments {

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "SIZES",
            description =
                    "Inputs, hidden units, outputs (the preset's hidden units between the data's ends). Of two classes"
                            + " one output is a sigmoid's, two are a softmax's.")
    private List<Integer> layers = List.of();

    @Option(
            names = "--hidden",
            paramLabel = "NAME",
            completionCandidates = ActivationNames.class,
            description = "Activation of the hidden layers: ${COMPLETION-CANDIDATES} (the preset's).")
    private @Nullable String hidden;

    @Option(
            names = "--init",
            split = ",",
            paramLabel = "NAMES",
            description = "Initializations, with values as in normal:sd=0.1; see the command initializers"
                    + " (zeros,random,he,xavier).")
    private List<String> inits = List.of();

    @Option(names = "--weight-seed", paramLabel = "SEED", description = "Seed of the weights (the preset's).")
    private @Nullable Long weightSeed;

    @Option(
            names = "--streams",
            paramLabel = "KIND",
            completionCandidates = StreamKinds.class,
            description =
                    "How seeds become random streams: numpy, one per seed, as in the notebooks; named, independent"
                            + " streams for the data, each layer's weights and the batches (numpy).")
    private String streams = StreamKind.NUMPY.key();

    @Option(names = "--learning-rate", paramLabel = "RATE", description = "Above 0 (the preset's).")
    private @Nullable Double learningRate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Mini-batches of N examples, in an order that is shuffled for each epoch (all examples).")
    private @Nullable Integer batch;

    @Option(names = "--shuffle-seed", paramLabel = "SEED", description = "Seed of the batches' order (0).")
    private @Nullable Long shuffleSeed;

    @Option(names = "--iterations", paramLabel = "N", description = "Updates (the preset's).")
    private @Nullable Integer iterations;

    @Option(
            names = "--record-every",
            paramLabel = "N",
            description = "Shows and records the cost at every Nth iteration (the preset's).")
    private @Nullable Integer recordEvery;

    @Option(names = "--record-from", paramLabel = "N", description = "The first of them (the preset's).")
    private @Nullable Integer recordFrom;

    @Option(
            names = "--loss",
            paramLabel = "FORM",
            description =
                    "The form of the cost that is shown: naive, as the notebooks write it, or stable, from logits."
                            + " Training and the judgement of divergence do not depend on it (the preset's).")
    private @Nullable String loss;

    /**
     * The study that these options and a preset's defaults make of a dataset.
     *
     * @param weightsFolder for .npy files, or null
     * @param details as of a {@link StudyRequest}
     * @param err takes a line for each initializer that was given by another name than ours, and for a batch of more than there is
     */
    StudyRequest request(
            Preset defaults, TrainTest data, @Nullable Path weightsFolder, boolean details, PrintStream err) {
        if (shuffleSeed != null && batch == null) {
            throw new IllegalArgumentException("--shuffle-seed goes with --batch; give both, or neither");
        }
        List<Integer> sizes = layers.isEmpty() ? fitted(defaults, data) : layers;
        boolean sigmoid = sizes.get(sizes.size() - 1) == 1; // the naive form is of a sigmoid's loss alone
        int budget = orElse(iterations, defaults.iterations());
        Recording recording =
                new Recording(orElse(recordEvery, defaults.recordEvery()), orElse(recordFrom, defaults.recordFrom()));
        List<String> from = inits.isEmpty() ? defaults.inits() : InitializersCommand.understood(inits, err);
        Experiment experiment = new Experiment(
                data.spec(),
                null,
                null,
                sizes,
                orElse(hidden, defaults.hidden()),
                from.get(0),
                streams(),
                orElse(weightSeed, defaults.weightSeed()),
                OptimizerSpec.gradientDescent(orElse(learningRate, defaults.learningRate())),
                batch(data.train().examples(), err),
                orElse(shuffleSeed, 0L),
                TrainingPlan.recording(budget, recording, orElse(loss, sigmoid ? defaults.loss() : "stable")));
        experiment.requireFits(data.train(), data.test());
        return new StudyRequest(
                experiment,
                from,
                weightsFolder == null ? null : weightsFolder.toAbsolutePath().toString(),
                details);
    }

    /** What the seeds become. */
    StreamKind streams() {
        return StreamKind.named(streams);
    }

    /** Null for all examples. */
    private @Nullable Integer batch(int examples, PrintStream err) {
        if (batch == null || batch <= examples) {
            return batch;
        }
        err.println("--batch " + batch + " is more than the " + examples
                + " training examples: every update sees all of them");
        return null;
    }

    /** The preset's hidden units between the data's inputs and outputs. */
    private static List<Integer> fitted(Preset defaults, TrainTest data) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(data.train().features());
        sizes.addAll(defaults.units());
        sizes.add(data.train().outputs());
        return sizes;
    }

    private static <T> T orElse(@Nullable T given, T byDefault) {
        return given == null ? byDefault : given;
    }
}
