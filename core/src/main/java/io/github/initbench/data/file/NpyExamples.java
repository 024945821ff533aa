package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ExamplesView;
import java.nio.file.Path;
import java.util.List;

/**
 * Examples in arrays of NumPy: features of shape (examples, ...), flattened row by row, and labels of shape (examples,) or
 * (examples, 1): integers, floating-point numbers with integral values, or text.
 *
 * <p>An array may be in C or in Fortran order, in a file of its own or in an archive. An integer feature beyond 2^53 is refused,
 * as it is no double. Opening reads headers and labels; that the features are finite is found out by reading them.
 */
public final class NpyExamples implements ExamplesView {

    private final LabelledArrays arrays;

    private NpyExamples(LabelledArrays arrays) {
        this.arrays = arrays;
    }

    /**
     * Examples in two .npy files.
     *
     * @param classes in the order of their numbers; empty for those found, in ascending order
     * @throws io.github.initbench.data.UnreadableDataException if they are none, do not go together, or have fewer than two
     *     classes
     */
    public static NpyExamples open(Path features, Path labels, List<String> classes) {
        NpySource x = NpySource.open(features);
        return of(x.array().file().name(), x, NpySource.open(labels), new ClassNames(ClassNames.given(classes)));
    }

    static NpyExamples of(String name, ArraySource x, ArraySource y, ClassNames names) {
        BinaryArray features = x.array();
        BinaryArray labels = y.array();
        if (features.shape().size() < 2) {
            throw features.error("expected features of shape (examples, ...), found shape " + features.shown()
                    + "; save array.reshape(-1, 1) if each example is one number");
        }
        if (labels.shape().isEmpty()) {
            throw labels.error("expected labels of shape (examples,), found one value; are these the labels?");
        }
        return new NpyExamples(LabelledArrays.of(name, x, y, 1.0, names));
    }

    @Override
    public Examples source() {
        return arrays;
    }

    @Override
    public void read(Reader reader) {
        arrays.read(reader);
    }
}
