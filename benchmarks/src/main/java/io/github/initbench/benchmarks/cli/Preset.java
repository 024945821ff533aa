package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.console.CostLine;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.catalogue.Catalogue;
import io.github.initbench.dataset.DatasetSpec;
import java.util.List;
import java.util.Map;

/**
 * The defaults of a study; options override them.
 *
 * @param name on the command line
 * @param dataset with the options that differ from the dataset's own defaults
 * @param units of the hidden layers; the ends of the network are the data's
 * @param costs how costs are shown
 */
record Preset(
        String name,
        DatasetSpec dataset,
        List<Integer> units,
        String hidden,
        List<String> inits,
        long weightSeed,
        double learningRate,
        int iterations,
        int recordEvery,
        int recordFrom,
        String loss,
        CostLine costs) {

    private static final Preset CIRCLES = new Preset(
            "circles",
            new DatasetSpec("circles", Map.of()),
            List.of(10, 5),
            "relu",
            StudyRequest.NOTEBOOK_INITS,
            3,
            0.01,
            15_000,
            1000,
            0,
            "naive",
            CostLine.ITERATION);

    /** The blog shows the cost of the state before update 99, 199, ... and calls it that after 100, 200, ... iterations. */
    private static final Preset CATS_VS_DOGS = new Preset(
            "cats-vs-dogs",
            new DatasetSpec("images", Map.of("classes", "dog,cat")),
            List.of(5, 5),
            "tanh",
            StudyRequest.NOTEBOOK_INITS,
            1,
            0.01,
            1000,
            100,
            99,
            "naive",
            CostLine.UPDATES);

    private static final Preset DIGITS = new Preset(
            "digits",
            new DatasetSpec("digits", Map.of()),
            List.of(32),
            "relu",
            StudyRequest.NOTEBOOK_INITS,
            3,
            0.5,
            300,
            50,
            0,
            "stable",
            CostLine.ITERATION);

    /** What is left of the sizes and rates where nothing is known of the data. */
    private static final Preset OTHER = new Preset(
            "",
            new DatasetSpec("", Map.of()),
            List.of(32),
            "relu",
            StudyRequest.NOTEBOOK_INITS,
            3,
            0.1,
            1000,
            100,
            0,
            "stable",
            CostLine.ITERATION);

    private static final Catalogue<Preset> CATALOGUE =
            new Catalogue<>("study", List.of(CIRCLES, CATS_VS_DOGS, DIGITS), Preset::name);

    /** The preset of that name: IllegalArgumentException if there is none. */
    static Preset named(String name) {
        if (!CATALOGUE.has(name) && DatasetSpec.names().contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is a dataset; train on it by --dataset " + name);
        }
        return CATALOGUE.named(name);
    }

    /** The defaults for a dataset: of the preset with its name, or general ones. */
    static Preset ofDataset(String dataset) {
        return CATALOGUE.has(dataset) ? CATALOGUE.named(dataset) : OTHER;
    }
}
