package io.github.initbench.benchmarks.cli;

import io.github.initbench.data.file.DataKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a dataset. The dataset itself defines which of them it has, and their defaults. */
final class DatasetArguments {

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description =
                    "circles, moons, blobs, spirals, xor, gaussian-quantiles (drawn); digits (in the jar);"
                            + " images, csv, npy, npz, mnist (your files). Default: what --data or --images hold, or the preset's.")
    private @Nullable String dataset;

    @Option(names = "--samples", paramLabel = "N", description = "Drawn: training examples (300).")
    private @Nullable Integer samples;

    @Option(
            names = "--noise",
            paramLabel = "SD",
            description =
                    "Drawn: standard deviation of the noise (circles 0.05, moons 0.1, spirals 0.2, xor 0, blobs 1).")
    private @Nullable Double noise;

    @Option(names = "--factor", paramLabel = "F", description = "circles: radius of the inner circle (0.8).")
    private @Nullable Double factor;

    @Option(
            names = "--centers",
            paramLabel = "N",
            description = "Classes of blobs, gaussian-quantiles and spirals, where they are the arms (3).")
    private @Nullable Integer centers;

    @Option(names = "--features", paramLabel = "N", description = "Features of blobs and gaussian-quantiles (2).")
    private @Nullable Integer features;

    @Option(names = "--train-seed", paramLabel = "SEED", description = "Drawn: seed of the training set (1).")
    private @Nullable Long trainSeed;

    @Option(names = "--test-samples", paramLabel = "N", description = "Drawn: test examples (100).")
    private @Nullable Integer testSamples;

    @Option(names = "--test-seed", paramLabel = "SEED", description = "Drawn: seed of the test set (2).")
    private @Nullable Long testSeed;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description =
                    "images: a folder of .jpg, .png and .bmp files, labelled by how their names begin or by subfolder.")
    private @Nullable Path images;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "A CSV or .npz file; a .npy file of features; the folder of MNIST's four files. --dataset names the kind, where the"
                            + " content does not.")
    private @Nullable Path data;

    @Option(names = "--labels", paramLabel = "FILE", description = "npy: the labels.")
    private @Nullable Path labels;

    @Option(
            names = "--features-array",
            paramLabel = "NAME",
            description = "npz: the array of the features (x, or x_train).")
    private @Nullable String featuresArray;

    @Option(
            names = "--labels-array",
            paramLabel = "NAME",
            description = "npz: the array of the labels (y, or y_train).")
    private @Nullable String labelsArray;

    @Option(
            names = "--test-data",
            paramLabel = "PATH",
            description = "csv: a test file of the same columns; images: a test folder of the same classes and size.")
    private @Nullable Path testData;

    @Option(
            names = "--label-column",
            paramLabel = "NAME|INDEX",
            description = "csv: the column of the labels, by name or counted from 0 (the last).")
    private @Nullable String labelColumn;

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "COLUMNS",
            description =
                    "csv: columns that are no features, by name or counted from 0; none, to keep what looks like row numbers.")
    private @Nullable List<String> drop;

    @Option(
            names = "--missing",
            paramLabel = "refuse|drop",
            description =
                    "csv: a row without a value (empty, NA, N/A, #N/A, ?, -, null, None, nan) is an error, or dropped (refuse).")
    private @Nullable String missing;

    @Option(
            names = "--header",
            paramLabel = "auto|yes|no",
            description = "csv: whether the first line names the columns (auto: if the features in it are words).")
    private @Nullable String header;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "csv: between fields; tab for a tab (a comma, or as a first line sep=; declares).")
    private @Nullable String separator;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "NAMES",
            description =
                    "Files but mnist: the classes in the order of their numbers; of two, the second is 1 (sorted).")
    private @Nullable List<String> classes;

    @Option(
            names = "--test-fraction",
            paramLabel = "F",
            description = "Files, digits: share of the examples that become the test set, chosen as scikit-learn's"
                    + " train_test_split does (no test set).")
    private @Nullable Double testFraction;

    @Option(names = "--split-seed", paramLabel = "SEED", description = "Seed of that choice (0).")
    private @Nullable Long splitSeed;

    @Option(
            names = "--standardize",
            description = "Shifts and scales each feature to mean 0 and variance 1 over the training set.")
    private boolean standardize;

    /** The dataset's name: as given, or as follows from the files that were given. */
    @Nullable
    String name() {
        if (dataset != null) {
            return dataset;
        }
        if (images != null) {
            return "images";
        }
        if (data == null) {
            return null;
        }
        return DataKind.of(data).dataset();
    }

    /** What was given, by name without dashes. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "samples", samples);
        put(given, "noise", noise);
        put(given, "factor", factor);
        put(given, "centers", centers);
        put(given, "features", features);
        put(given, "train-seed", trainSeed);
        put(given, "test-samples", testSamples);
        put(given, "test-seed", testSeed);
        put(given, "images", absolute(images));
        put(given, "data", absolute(data));
        put(given, "labels", absolute(labels));
        put(given, "features-array", featuresArray);
        put(given, "labels-array", labelsArray);
        put(given, "test-data", absolute(testData));
        put(given, "label-column", labelColumn);
        put(given, "drop", drop == null ? null : String.join(",", drop));
        put(given, "missing", missing);
        put(given, "header", header);
        put(given, "separator", separator);
        put(given, "classes", classes == null ? null : String.join(",", classes));
        put(given, "test-fraction", testFraction);
        put(given, "split-seed", splitSeed);
        put(given, "standardize", standardize ? Boolean.TRUE : null);
        return given;
    }

    /** The worker is another process, but in the same folder; tables are read in others. */
    private static @Nullable Path absolute(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath().normalize();
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }
}
