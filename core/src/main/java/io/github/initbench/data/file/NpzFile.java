package io.github.initbench.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Examples in a .npz file: arrays x and y, or x_train and y_train as Keras saves them, in any case; beside them x_test and y_test.
 *
 * @param train the training set
 * @param test the test set, if the file has one
 * @param unread the arrays that belong to neither
 */
public record NpzFile(NpyExamples train, Optional<NpyExamples> test, List<String> unread) {

    /**
     * The arrays of a training set by name.
     *
     * @param features null for x or x_train, whichever is there
     * @param labels null for y or y_train
     */
    public record Names(@Nullable String features, @Nullable String labels) {

        /** Whatever is there. */
        public static final Names DEFAULT = new Names(null, null);
    }

    /** Two arrays of one set. */
    private record Pair(String features, String labels) {

        NpyExamples open(DataFile file, ClassNames names) {
            return NpyExamples.of(file.name(), NpzSource.open(file, features), NpzSource.open(file, labels), names);
        }
    }

    public NpzFile {
        unread = List.copyOf(unread);
    }

    /**
     * Finds the arrays and reads the labels.
     *
     * @param classes in the order of their numbers; empty for those found, in ascending order
     * @throws io.github.initbench.data.UnreadableDataException if the file is no archive of arrays, lacks one of these, or has several
     *     that may be meant; if arrays do not go together; if there are fewer than two classes
     */
    public static NpzFile open(Path path, Names names, List<String> classes) {
        DataFile file = DataFile.of(path);
        List<String> held = NpzSource.names(file);
        Pair training = names.features() == null && names.labels() == null
                ? trainingSet(file, held)
                : new Pair(
                        given(file, held, names.features(), "x", "--features-array"),
                        given(file, held, names.labels(), "y", "--labels-array"));
        List<String> unread = new ArrayList<>(held);
        unread.removeAll(List.of(training.features(), training.labels()));
        NpyExamples train = training.open(file, new ClassNames(ClassNames.given(classes)));
        List<String> features = named(unread, "x_test");
        List<String> labels = named(unread, "y_test");
        boolean noneMeant = names.features() != null
                && !names.features().toLowerCase(Locale.ROOT).endsWith("_train");
        if (noneMeant || (features.isEmpty() && labels.isEmpty())) {
            return new NpzFile(train, Optional.empty(), unread);
        }
        if (features.size() != 1 || labels.size() != 1) {
            throw file.error(
                    "",
                    "expected a test set in x_test and y_test, found " + DataError.listed(unread)
                            + " beside the training set; save both arrays, or neither");
        }
        unread.removeAll(List.of(features.get(0), labels.get(0)));
        NpyExamples test = new Pair(features.get(0), labels.get(0)).open(file, ClassNames.ofTestSet(train.classes()));
        if (test.features() != train.features()) {
            throw file.error(
                    "",
                    "expected " + train.features() + " features in both sets, found " + test.features()
                            + " in the test set; save both in one shape");
        }
        return new NpzFile(train, Optional.of(test), unread);
    }

    /** The only pair of x and y, or x_train and y_train. */
    private static Pair trainingSet(DataFile file, List<String> held) {
        List<Pair> pairs = new ArrayList<>();
        for (String suffix : List.of("", "_train")) {
            for (String features : named(held, "x" + suffix)) {
                named(held, "y" + suffix).forEach(labels -> pairs.add(new Pair(features, labels)));
            }
        }
        if (pairs.size() == 1) {
            return pairs.get(0);
        }
        String found = pairs.isEmpty() ? "found " : "found several in ";
        throw file.error(
                "",
                "expected one pair of arrays x and y, or x_train and y_train, " + found + DataError.listed(held)
                        + "; name them: --features-array NAME --labels-array NAME");
    }

    /** An array that was named, or the only one that is called as usual. */
    private static String given(DataFile file, List<String> held, @Nullable String name, String usual, String option) {
        List<String> found = new ArrayList<>(name == null ? named(held, usual) : List.of(name));
        if (name == null && found.isEmpty()) {
            found.addAll(named(held, usual + "_train"));
        }
        found.retainAll(held);
        if (found.size() != 1) {
            throw file.error(
                    "",
                    "expected an array " + DataError.quoted(name == null ? usual : name) + ", found "
                            + DataError.listed(held) + "; " + option + " names another");
        }
        return found.get(0);
    }

    private static List<String> named(List<String> held, String name) {
        return held.stream().filter(name::equalsIgnoreCase).toList();
    }
}
