package io.github.initbench.benchmarks.dataset;

import io.github.initbench.catalogue.UnknownNameException;
import io.github.initbench.data.Examples;
import io.github.initbench.data.OneHot;
import io.github.initbench.data.Standardization;
import io.github.initbench.data.TrainTestSplit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dataset as the command line describes it, so that it can be handed to another process.
 *
 * @param name of the dataset
 * @param options by name, without dashes, as they were given
 */
public record DatasetRequest(String name, Map<String, String> options) {

    private static final Map<String, Opening> BY_NAME = byName();

    /** The only option without a value. */
    private static final String STANDARDIZE = "standardize";

    /** Makes or opens a dataset. */
    private interface Opening {
        Sets open(DatasetOptions options, LoadWatch watch);
    }

    private static Map<String, Opening> byName() {
        Map<String, Opening> all = new LinkedHashMap<>();
        all.put("circles", (options, watch) -> Generators.circles(options));
        all.put("moons", (options, watch) -> Generators.moons(options));
        all.put("blobs", (options, watch) -> Generators.blobs(options));
        all.put("spirals", (options, watch) -> Generators.spirals(options));
        all.put("xor", (options, watch) -> Generators.xor(options));
        all.put("gaussian-quantiles", (options, watch) -> Generators.gaussianQuantiles(options));
        all.put("digits", (options, watch) -> FileDatasets.digits());
        all.put("mnist", FileDatasets::mnist);
        all.put("images", FileDatasets::images);
        all.put("csv", FileDatasets::csv);
        all.put("npy", FileDatasets::npy);
        all.put("npz", FileDatasets::npz);
        return Collections.unmodifiableMap(all);
    }

    public DatasetRequest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The datasets that exist. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The options as they are written on the command line. */
    public String commandLine() {
        return options.entrySet().stream()
                .map(option -> "--" + option.getKey()
                        + (option.getKey().equals(STANDARDIZE) ? "" : " " + ShellWord.of(option.getValue())))
                .collect(Collectors.joining(" "));
    }

    /**
     * Opens the dataset: draws it, or checks the files' form. Files are read when the examples are.
     *
     * @throws IllegalArgumentException if the name or an option is unknown, or a file is not what it should be; one line
     */
    public TrainTest open(LoadProgress progress) {
        return open(progress, true);
    }

    /** The same where only shapes and classes are needed: the values are as they come, not standardized. */
    public TrainTest inspect(LoadProgress progress) {
        return open(progress, false);
    }

    private TrainTest open(LoadProgress progress, boolean forItsValues) {
        Opening opening = BY_NAME.get(name);
        if (opening == null) {
            throw new UnknownNameException("dataset", name, names());
        }
        DatasetOptions requested = new DatasetOptions(name, options);
        Sets sets = opening.open(requested, new LoadWatch(progress));
        if (sets.test().isEmpty()) {
            sets = split(sets, requested);
        } else if (requested.has("test-fraction")) {
            throw new IllegalArgumentException("--test-fraction: dataset " + name + " has a test set of its own; leave "
                    + (requested.has("test-data") ? "one of them out" : "--test-fraction out"));
        }
        if (requested.flag(STANDARDIZE) && forItsValues) {
            sets = sets.map(Standardization.of(sets.train())::apply);
        }
        requested.requireAllUsed();
        return new TrainTest(
                sets.train(),
                sets.test(),
                sets.images(),
                sets.notes(),
                new DatasetRequest(name, requested.effective()));
    }

    private static Sets split(Sets whole, DatasetOptions options) {
        if (options.text("test-fraction", "").isEmpty()) {
            if (options.has("split-seed")) {
                throw new IllegalArgumentException("--split-seed goes with --test-fraction; give both, or neither");
            }
            return whole;
        }
        double fraction = options.number("test-fraction", 0.0);
        TrainTestSplit split = TrainTestSplit.of(whole.train(), fraction, options.seed("split-seed", 0));
        return new Sets(split.train(), Optional.of(split.test()), whole.images(), whole.notes());
    }

    /** Two-class examples with a target for each class, for a network with two outputs; others as they are. */
    public static Examples forOutputs(Examples examples, int outputs) {
        return outputs == 2 && examples.outputs() == 1 ? new OneHot(examples) : examples;
    }
}
