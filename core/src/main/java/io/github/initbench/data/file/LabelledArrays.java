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
 * @param y labels: integers
 * @param divisor what each feature is divided by
 */
record LabelledArrays(String name, ArraySource x, ArraySource y, double divisor, Classes classNames)
        implements Examples {

    /** Checks that features and labels go together, and collects the classes from the labels. */
    static LabelledArrays of(String name, ArraySource x, ArraySource y, double divisor) {
        BinaryArray features = x.array();
        BinaryArray labels = y.array();
        if (features.examples() == 0 || features.features() == 0) {
            throw features.fault("expected values, found an array of shape " + features.shown());
        }
        if (features.examples() > Integer.MAX_VALUE) {
            throw features.fault("expected at most " + Integer.MAX_VALUE + " examples, found " + features.examples());
        }
        if (features.examples() != labels.examples() || labels.features() != 1) {
            throw labels.fault("expected one label for each of the " + features.examples() + " examples in "
                    + features.place() + ", found labels of shape " + labels.shown());
        }
        Memory.requireForOne(features.place(), features.features());
        return new LabelledArrays(name, x, y, divisor, classes(y));
    }

    private static Classes classes(ArraySource y) {
        BinaryArray labels = y.array();
        ClassNames names = new ClassNames(List.of());
        double[] label = new double[1];
        try (Values values = y.values()) {
            for (long i = 0; i < labels.examples(); i++) {
                values.read(label);
                String objection = label[0] == Math.rint(label[0])
                        ? names.add(ClassNames.of(label[0]))
                        : "expected an integer as label, found " + label[0] + "; number the classes";
                if (objection != null) {
                    throw labels.file().fault(labels.where() + ", example " + i, objection);
                }
            }
            values.requireEnd();
        }
        return names.inOrder(labels::fault);
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
                Values labels = y.values()) {
            read(features, labels, reader);
            features.requireEnd();
            labels.requireEnd();
        }
        requireUnchanged();
    }

    private void read(Values features, Values labels, Reader reader) {
        Map<String, Integer> numbers = new HashMap<>();
        classes().forEach(label -> numbers.put(label, numbers.size()));
        double[] input = new double[features()];
        double[] target = new double[outputs()];
        double[] label = new double[1];
        for (int j = 0; j < examples(); j++) {
            features.read(input);
            for (int i = 0; i < input.length; i++) {
                input[i] /= divisor;
            }
            labels.read(label);
            Integer number = numbers.get(ClassNames.of(label[0]));
            if (number == null) {
                throw y.array().fault("found the label " + label[0] + ", which was not there when the file was opened");
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
