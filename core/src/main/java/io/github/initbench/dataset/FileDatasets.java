package io.github.initbench.dataset;

import io.github.initbench.data.Digits;
import io.github.initbench.data.Examples;
import io.github.initbench.data.file.CsvExamples;
import io.github.initbench.data.file.CsvOptions;
import io.github.initbench.data.file.ImageFolder;
import io.github.initbench.data.file.ImageListing;
import io.github.initbench.data.file.MnistFolder;
import io.github.initbench.data.file.NpyExamples;
import io.github.initbench.data.file.NpzFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The datasets that are read, from the jar or from a user's files. */
final class FileDatasets {

    private FileDatasets() {}

    static Sets digits() {
        return new Sets(Digits.load(), Optional.empty(), Optional.of(Digits.SHAPE), List.of());
    }

    static Sets mnist(DatasetOptions options, LoadWatch watch) {
        Path path = path(options, "data", "the folder of MNIST's four files, gzipped or not");
        MnistFolder folder = MnistFolder.open(path, watch.bytes());
        return new Sets(folder.train(), Optional.of(folder.test()), folder.imageShape(), List.of());
    }

    static Sets images(DatasetOptions options, LoadWatch watch) {
        String option = options.has("images") || !options.has("data") ? "images" : "data";
        Path folder = path(options, option, "the folder of .jpg, .png and .bmp images");
        ImageFolder train = open(ImageListing.train(folder, options.list("classes")), watch);
        Optional<ImageFolder> test = Optional.of(options.text("test-data", ""))
                .filter(name -> !name.isEmpty())
                .map(name -> open(ImageListing.test(Path.of(name), train), watch));
        List<String> notes = new ArrayList<>(train.notes());
        test.ifPresent(tested -> notes.addAll(tested.notes()));
        return new Sets(train, test.map(Examples.class::cast), Optional.of(train.imageShape()), List.copyOf(notes));
    }

    private static ImageFolder open(ImageListing listing, LoadWatch watch) {
        return ImageFolder.open(
                listing, watch.files(listing.folder(), listing.files().size()));
    }

    static Sets csv(DatasetOptions options, LoadWatch watch) {
        Path file = path(options, "data", "the file");
        CsvOptions requested = csvOptions(options);
        CsvExamples train = CsvExamples.open(file, requested, watch.bytes());
        String test = options.text("test-data", "");
        Optional<CsvExamples> tested =
                test.isEmpty() ? Optional.empty() : Optional.of(CsvExamples.openTest(Path.of(test), requested, train));
        List<String> notes = new ArrayList<>();
        if (!train.labelColumn().isEmpty()) {
            notes.add(train.name() + ": classes from the column " + train.labelColumn());
        }
        note(notes, train);
        tested.ifPresent(examples -> note(notes, examples));
        return new Sets(train, tested.map(examples -> examples), Optional.empty(), notes);
    }

    private static void note(List<String> notes, CsvExamples examples) {
        if (examples.dropped() > 0) {
            int rows = examples.examples() + examples.dropped();
            notes.add(examples.name() + ": dropped " + examples.dropped() + " of " + rows
                    + " rows, as a value is missing");
        }
    }

    private static CsvOptions csvOptions(DatasetOptions options) {
        CsvOptions.Header header = switch (options.text("header", "auto")) {
            case "auto" -> CsvOptions.Header.AUTO;
            case "yes" -> CsvOptions.Header.PRESENT;
            case "no" -> CsvOptions.Header.ABSENT;
            default ->
                throw new IllegalArgumentException(
                        "--header: expected auto, yes or no, found '" + options.text("header", "") + "'");
        };
        CsvOptions.Missing missing = switch (options.text("missing", "refuse")) {
            case "refuse" -> CsvOptions.Missing.REFUSED;
            case "drop" -> CsvOptions.Missing.DROPPED;
            default ->
                throw new IllegalArgumentException(
                        "--missing: expected refuse or drop, found '" + options.text("missing", "") + "'");
        };
        List<String> drop = new ArrayList<>(options.list("drop"));
        boolean keepRowNumbers = drop.remove("none");
        return new CsvOptions(
                header,
                emptyToNull(options.text("label-column", "")),
                drop,
                keepRowNumbers,
                missing,
                options.list("classes"),
                separator(options.text("separator", "")));
    }

    /** Null unless one was given. */
    private static @Nullable Character separator(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String separator = text.equals("tab") || text.equals("\\t") ? "\t" : text;
        if (separator.length() != 1) {
            throw new IllegalArgumentException(
                    "--separator: expected one character or the word tab, found '" + text + "'");
        }
        return separator.charAt(0);
    }

    static Sets npy(DatasetOptions options, LoadWatch watch) {
        Path features = path(options, "data", "the .npy file of the features, examples x features");
        Path labels = path(options, "labels", "the .npy file of the labels");
        return new Sets(
                watch.examples(NpyExamples.open(features, labels, options.list("classes"))),
                Optional.empty(),
                Optional.empty());
    }

    static Sets npz(DatasetOptions options, LoadWatch watch) {
        NpzFile.Names names = new NpzFile.Names(
                emptyToNull(options.text("features-array", "")), emptyToNull(options.text("labels-array", "")));
        NpzFile file = NpzFile.open(path(options, "data", "the .npz file"), names, options.list("classes"));
        List<String> notes = file.unread().isEmpty()
                ? List.of()
                : List.of(file.train().name() + ": not read: " + String.join(", ", file.unread()));
        return new Sets(watch.examples(file.train()), file.test().map(watch::examples), Optional.empty(), notes);
    }

    private static Path path(DatasetOptions options, String name, String what) {
        return Path.of(options.required(name, what));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
