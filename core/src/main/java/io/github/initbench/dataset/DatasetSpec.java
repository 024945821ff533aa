package io.github.initbench.dataset;

import io.github.initbench.catalogue.UnknownNameException;
import io.github.initbench.data.Standardization;
import io.github.initbench.data.TrainTestSplit;
import io.github.initbench.random.StreamKind;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Which dataset, in words and numbers: a value that can be handed to another process, which opens the same.
 *
 * @param name of the dataset
 * @param options by name, without dashes, as they were given
 */
public record DatasetSpec(String name, Map<String, String> options) implements Serializable {

    private static final Map<String, Source> BY_NAME = byName();

    /** The only option without a value. */
    public static final String STANDARDIZE = "standardize";

    private static final String TEST_FRACTION = "test-fraction";

    /** Where examples come from. */
    private enum Origin {
        SEEDS,
        JAR,
        FILES
    }

    private record Source(Origin origin, Opening opening) {}

    private interface Opening {
        Sets open(DatasetOptions options, StreamKind streams, LoadWatch watch);
    }

    private static Map<String, Source> byName() {
        Map<String, Source> all = new LinkedHashMap<>();
        all.put("circles", drawn(Generators::circles));
        all.put("moons", drawn(Generators::moons));
        all.put("blobs", drawn(Generators::blobs));
        all.put("spirals", drawn(Generators::spirals));
        all.put("xor", drawn(Generators::xor));
        all.put("gaussian-quantiles", drawn(Generators::gaussianQuantiles));
        all.put("digits", new Source(Origin.JAR, (options, streams, watch) -> FileDatasets.digits()));
        all.put("mnist", read(FileDatasets::mnist));
        all.put("images", read(FileDatasets::images));
        all.put("csv", read(FileDatasets::csv));
        all.put("npy", read(FileDatasets::npy));
        all.put("npz", read(FileDatasets::npz));
        return Collections.unmodifiableMap(all);
    }

    private static Source drawn(BiFunction<DatasetOptions, StreamKind, Sets> generator) {
        return new Source(Origin.SEEDS, (options, streams, watch) -> generator.apply(options, streams));
    }

    private static Source read(BiFunction<DatasetOptions, LoadWatch, Sets> reader) {
        return new Source(Origin.FILES, (options, streams, watch) -> reader.apply(options, watch));
    }

    public DatasetSpec {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The datasets that exist. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Whether its examples are read from files, whose content the options do not determine. */
    public boolean readsFiles() {
        return isFrom(Origin.FILES);
    }

    /** Whether some of it comes from seeds: the values, or which of them are tested. */
    public boolean usesSeeds() {
        return isFrom(Origin.SEEDS) || options.containsKey(TEST_FRACTION);
    }

    private boolean isFrom(Origin origin) {
        Source source = BY_NAME.get(name);
        return source != null && source.origin() == origin;
    }

    /**
     * Opens the dataset: draws it, or checks the files' form. Files are read when the examples are.
     *
     * @param streams what its seeds become
     * @throws IllegalArgumentException if the name or an option is unknown, or a file is not what it should be; one line
     */
    public TrainTest open(StreamKind streams, LoadProgress progress) {
        return open(streams, progress, true);
    }

    /** The same where only shapes and classes are needed: the values are as they come, not standardized. */
    public TrainTest inspect(StreamKind streams, LoadProgress progress) {
        return open(streams, progress, false);
    }

    private TrainTest open(StreamKind streams, LoadProgress progress, boolean forItsValues) {
        Source source = BY_NAME.get(name);
        if (source == null) {
            throw new UnknownNameException("dataset", name, names());
        }
        DatasetOptions requested = new DatasetOptions(name, options);
        Sets sets = source.opening().open(requested, streams, new LoadWatch(progress));
        if (sets.test().isEmpty()) {
            sets = split(sets, requested, streams);
        } else if (requested.has(TEST_FRACTION)) {
            throw new IllegalArgumentException("--test-fraction: dataset " + name + " has a test set of its own; leave "
                    + (requested.has("test-data") ? "one of them out" : "--test-fraction out"));
        }
        if (requested.flag(STANDARDIZE) && forItsValues) {
            sets = sets.map(Standardization.of(sets.train())::apply);
        }
        requested.requireAllUsed();
        return new TrainTest(
                sets.train(), sets.test(), sets.images(), sets.notes(), new DatasetSpec(name, requested.effective()));
    }

    private static Sets split(Sets whole, DatasetOptions options, StreamKind streams) {
        if (options.text(TEST_FRACTION, "").isEmpty()) {
            if (options.has("split-seed")) {
                throw new IllegalArgumentException("--split-seed goes with --test-fraction; give both, or neither");
            }
            return whole;
        }
        double fraction = options.number(TEST_FRACTION, 0.0);
        TrainTestSplit split = TrainTestSplit.of(whole.train(), fraction, streams, options.seed("split-seed", 0));
        return new Sets(split.train(), Optional.of(split.test()), whole.images(), whole.notes());
    }
}
