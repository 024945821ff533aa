package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ExamplesView;
import java.nio.file.Path;

/**
 * Examples in arrays of NumPy: features of shape (examples, ...), flattened row by row, and labels of shape (examples,) or
 * (examples, 1), integers or floating-point numbers with integral values.
 *
 * <p>A .npy file may be in C or in Fortran order, an array in a .npz file of more than one axis must be in C order. An integer
 * feature beyond 2^53 is refused, as it is no double. Opening reads headers and labels; that the features are finite is
 * found out by reading them.
 */
public final class NpyExamples implements ExamplesView {

    private final LabelledArrays arrays;

    private NpyExamples(LabelledArrays arrays) {
        this.arrays = arrays;
    }

    /**
     * Examples in two .npy files.
     *
     * @throws io.github.initbench.data.UnreadableDataException if they are none, do not go together, or have fewer than two
     *     classes
     */
    public static NpyExamples open(Path features, Path labels) {
        NpySource x = NpySource.open(features);
        return of(x.array().file().name(), x, NpySource.open(labels));
    }

    /**
     * Examples in one .npz file.
     *
     * @throws io.github.initbench.data.UnreadableDataException if it is none, has no arrays of these names, or fewer than two
     *     classes
     */
    public static NpyExamples openNpz(Path path, NpzNames names) {
        DataFile file = DataFile.of(path);
        return of(file.name(), NpzSource.open(file, names.featureNames()), NpzSource.open(file, names.labelNames()));
    }

    private static NpyExamples of(String name, ArraySource x, ArraySource y) {
        BinaryArray features = x.array();
        BinaryArray labels = y.array();
        if (features.shape().size() < 2) {
            throw features.fault("expected features of shape (examples, ...), found shape " + features.shown()
                    + "; save array.reshape(-1, 1) if each example is one number");
        }
        if (labels.shape().isEmpty()
                || labels.shape().size() > 2
                || (labels.shape().size() == 2 && labels.features() != 1)) {
            throw labels.fault("expected labels of shape (examples,) or (examples, 1), found shape " + labels.shown()
                    + "; if they are one-hot, save array.argmax(axis=1)");
        }
        return new NpyExamples(LabelledArrays.of(name, x, y, 1.0));
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
