package io.github.initbench.benchmarks.dataset;

import io.github.initbench.data.Digits;
import io.github.initbench.data.LoadProgress;
import io.github.initbench.data.file.CsvExamples;
import io.github.initbench.data.file.CsvOptions;
import io.github.initbench.data.file.ImageFolder;
import io.github.initbench.data.file.MnistFolder;
import io.github.initbench.data.file.NpyExamples;
import io.github.initbench.data.file.NpzNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The datasets that are read, from the jar or from a user's files. */
final class FileDatasets {

    private FileDatasets() {}

    static Sets digits() {
        return new Sets(Digits.load(), Optional.empty(), Optional.of(Digits.SHAPE));
    }

    static Sets mnist(DatasetOptions options, LoadProgress progress) {
        MnistFolder folder =
                MnistFolder.open(path(options, "data", "the folder of MNIST's four files, gzipped or not"), progress);
        return new Sets(folder.train(), Optional.of(folder.test()), folder.imageShape());
    }

    static Sets images(DatasetOptions options, LoadProgress progress) {
        Path folder = path(options, "images", "the folder of .jpg and .png pictures");
        ImageFolder images = ImageFolder.open(folder, options.list("classes"), progress);
        return new Sets(images, Optional.empty(), Optional.of(images.imageShape()));
    }

    static Sets csv(DatasetOptions options, LoadProgress progress) {
        Path file = path(options, "data", "the file");
        CsvExamples train = CsvExamples.open(file, csvOptions(options, options.list("classes")), progress);
        String test = options.text("test-data", "");
        if (test.isEmpty()) {
            return new Sets(train, Optional.empty());
        }
        CsvExamples tested = CsvExamples.open(Path.of(test), csvOptions(options, train.classes()), progress);
        if (!tested.featureNames().equals(train.featureNames())) {
            throw new IllegalArgumentException(test + ": line 1: expected the features of " + file + ", "
                    + named(train.featureNames()) + ", found " + named(tested.featureNames())
                    + "; give both files the same columns in the same order");
        }
        if (tested.features() != train.features()) {
            throw new IllegalArgumentException(test + ": line 1: expected " + (train.features() + 1) + " columns as in "
                    + file + ", found " + (tested.features() + 1) + "; give both files the same columns");
        }
        return new Sets(train, Optional.of(tested));
    }

    private static String named(List<String> features) {
        return features.isEmpty() ? "without a header" : String.join(",", features);
    }

    private static CsvOptions csvOptions(DatasetOptions options, List<String> classes) {
        CsvOptions.Header header = switch (options.text("header", "auto")) {
            case "auto" -> CsvOptions.Header.AUTO;
            case "yes" -> CsvOptions.Header.PRESENT;
            case "no" -> CsvOptions.Header.ABSENT;
            default ->
                throw new IllegalArgumentException(
                        "--header: expected auto, yes or no, found '" + options.text("header", "") + "'");
        };
        String separator = options.text("separator", ",");
        if (separator.equals("tab") || separator.equals("\\t")) {
            separator = "\t";
        }
        if (separator.length() != 1) {
            throw new IllegalArgumentException(
                    "--separator: expected one character or the word tab, found '" + separator + "'");
        }
        return new CsvOptions(header, emptyToNull(options.text("label-column", "")), classes, separator.charAt(0));
    }

    static Sets npy(DatasetOptions options, LoadProgress progress) {
        Path features = path(options, "data", "the .npy file of the features, examples x features");
        Path labels = path(options, "labels", "the .npy file of the labels");
        return new Sets(NpyExamples.open(features, labels), Optional.empty());
    }

    static Sets npz(DatasetOptions options, LoadProgress progress) {
        Path file = path(options, "data", "the .npz file");
        NpzNames names = new NpzNames(
                emptyToNull(options.text("features-array", "")), emptyToNull(options.text("labels-array", "")));
        return new Sets(NpyExamples.openNpz(file, names), Optional.empty());
    }

    private static Path path(DatasetOptions options, String name, String what) {
        return Path.of(options.required(name, what));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
