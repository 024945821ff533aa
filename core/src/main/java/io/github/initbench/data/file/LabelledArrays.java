package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.Memory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples whose features and labels are two binary arrays, read side by side.
 *
 * @param x features
 * @param y labels: integers or text
 * @param divisor what each feature is divided by
 */
record LabelledArrays(String name, ArraySource x, ArraySource y, double divisor, Classes classNames)
        implements Examples {

    /**
     * Checks that features and labels go together, and collects the classes from the labels.
     *
     * @param names to collect them with
     */
    static LabelledArrays of(String name, ArraySource x, ArraySource y, double divisor, ClassNames names) {
        BinaryArray features = x.array();
        BinaryArray labels = y.array();
        if (features.examples() == 0 || features.features() == 0) {
            throw features.error("expected values, found an array of shape " + features.shown());
        }
        if (features.type().isText()) {
            throw features.error("expected numbers as features, found text; are features and labels exchanged?");
        }
        if (features.examples() > Integer.MAX_VALUE) {
            throw features.error("expected at most " + Integer.MAX_VALUE + " examples, found " + features.examples());
        }
        if (features.examples() != labels.examples() || labels.features() != 1) {
            throw labels.error("expected one label for each of the " + features.examples() + " examples in "
                    + features.place() + ", found labels of shape " + labels.shown() + remedy(features, labels));
        }
        Memory.requireForOne(features.place(), features.features());
        return new LabelledArrays(name, x, y, divisor, classes(y, names));
    }

    /** What NumPy makes labels of, if the array holds them in another shape. */
    private static String remedy(BinaryArray features, BinaryArray labels) {
        long examples = features.examples();
        if (labels.examples() == examples && labels.shape().size() == 2) {
            return "; if they are one-hot, save array.argmax(axis=1)";
        }
        if (labels.features() != examples) {
            return "; are they the labels of these examples?";
        }
        return labels.examples() == 1 ? "; save array.reshape(-1)" : "; if they are one-hot, save array.argmax(axis=0)";
    }

    private static Classes classes(ArraySource y, ClassNames names) {
        BinaryArray array = y.array();
        try (Labels labels = Labels.of(y)) {
            for (long i = 0; i < array.examples(); i++) {
                String objection = names.addLabel(labels.next());
                if (objection != null) {
                    throw array.file().error(array.where() + ", example " + i, objection);
                }
            }
            labels.requireEnd();
        }
        names.requireEnoughExamples(array.file(), (int) array.examples(), "number the classes");
        return names.inOrder(array::error);
    }

    @Override
    public int features() {
        return (int) x.array().features();
    }

    @Override
    public int outputs() {
        return classNames.outputs();
    }

    @Override
    public List<String> classes() {
        return classNames.names();
    }

    @Override
    public int examples() {
        return (int) x.array().examples();
    }

    @Override
    public void read(Reader reader) {
        Memory.requireForOne(x.array().place(), features());
        requireUnchanged();
        try (Values features = x.values();
                Labels labels = Labels.of(y)) {
            read(features, labels, reader);
            features.requireEnd();
            labels.requireEnd();
        }
        requireUnchanged();
    }

    private void read(Values features, Labels labels, Reader reader) {
        Map<String, Integer> numbers = new HashMap<>();
        classes().forEach(label -> numbers.put(label, numbers.size()));
        double[] input = new double[features()];
        double[] target = new double[outputs()];
        for (int j = 0; j < examples(); j++) {
            features.read(input);
            for (int i = 0; i < input.length; i++) {
                input[i] /= divisor;
            }
            String label = labels.next();
            Integer number = numbers.get(label);
            if (number == null) {
                throw y.array()
                        .error("found the label " + DataError.quoted(label)
                                + ", which was not there when the file was opened");
            }
            classNames.encode(number, target, 0);
            reader.example(input, target);
        }
    }

    private void requireUnchanged() {
        x.array().file().requireUnchanged();
        y.array().file().requireUnchanged();
    }
}
