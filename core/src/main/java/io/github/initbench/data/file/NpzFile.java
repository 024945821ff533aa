package io.github.initbench.data.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Examples in a .npz file: arrays x and y, or x_train, y_train, x_test and y_test as Keras saves them; also X and Y.
 *
 * @param train the training set
 * @param test the test set, if the file has one
 */
public record NpzFile(NpyExamples train, Optional<NpyExamples> test) {

    /**
     * The arrays of a training set by name.
     *
     * @param features null for x, X, x_train or X_train, whichever is there
     * @param labels null for y, Y, y_train or Y_train
     */
    public record Names(@Nullable String features, @Nullable String labels) {

        /** Whatever is there. */
        public static final Names DEFAULT = new Names(null, null);
    }

    private static final String TRAIN = "_train";
    private static final String TEST = "_test";

    /**
     * Finds the arrays and reads the labels.
     *
     * @param classes in the order of their numbers; empty for those found, in ascending order
     * @throws io.github.initbench.data.UnreadableDataException if the file is no archive of arrays, lacks one of these, or has several
     *     that may be meant; if arrays do not go together; if there are fewer than two classes
     */
    public static NpzFile open(Path path, Names names, List<String> classes) {
        DataFile file = DataFile.of(path);
        NpzSource x = NpzSource.open(file, candidates(names.features(), "x", "X"), "--features-array");
        NpzSource y = NpzSource.open(file, candidates(names.labels(), "y", "Y"), "--labels-array");
        NpyExamples train = NpyExamples.of(file.name(), x, y, new ClassNames(ClassNames.given(classes)));
        boolean mayHaveTest = names.features() == null && x.array().entry().endsWith(TRAIN);
        List<String> features = List.of("x" + TEST, "X" + TEST);
        List<String> labels = List.of("y" + TEST, "Y" + TEST);
        if (!mayHaveTest || !NpzSource.hasAny(file, features, labels)) {
            return new NpzFile(train, Optional.empty());
        }
        NpyExamples test = NpyExamples.of(
                file.name(),
                NpzSource.open(file, features, "--features-array"),
                NpzSource.open(file, labels, "--labels-array"),
                ClassNames.ofTestSet(train.classes()));
        if (test.features() != train.features()) {
            throw file.fault(
                    "",
                    "expected " + train.features() + " features in both sets, found " + test.features()
                            + " in the test set; save both in one shape");
        }
        return new NpzFile(train, Optional.of(test));
    }

    private static List<String> candidates(@Nullable String given, String lower, String upper) {
        return given == null ? List.of(lower, upper, lower + TRAIN, upper + TRAIN) : List.of(given);
    }
}
