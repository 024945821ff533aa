package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ExamplesView;
import java.nio.file.Path;
import java.util.List;

/**
 * Examples in two IDX files, images and labels, each plain or gzip whatever its name. Unsigned bytes are divided by 255, other
 * types are left as they are; an image is flattened row by row.
 */
public final class IdxExamples implements ExamplesView {

    private static final double MAX_BYTE = 255.0;

    private final LabelledArrays arrays;

    private IdxExamples(LabelledArrays arrays) {
        this.arrays = arrays;
    }

    /**
     * Checks headers, sizes and labels.
     *
     * @param opener by which the files are read, now and whenever the examples are
     * @throws io.github.initbench.data.UnreadableDataException if they are no such files, do not go together, or have fewer
     *     than two classes
     */
    public static IdxExamples open(Path images, Path labels, FileOpener opener) {
        return open(images, labels, new ClassNames(List.of()), opener);
    }

    static IdxExamples open(Path images, Path labels, ClassNames names, FileOpener opener) {
        IdxSource x = IdxSource.open(images, opener);
        IdxSource y = IdxSource.open(labels, opener);
        if (x.array().shape().size() < 2) {
            throw x.array()
                    .error("expected images, of two sizes or more, found shape "
                            + x.array().shown() + "; are images and labels exchanged?");
        }
        if (y.array().shape().size() != 1 || !y.array().type().isInteger()) {
            throw y.array()
                    .error("expected labels, integers of one size, found shape "
                            + y.array().shown() + " of " + y.array().type() + "; are images and labels exchanged?");
        }
        double divisor = x.array().type() == ElementType.UINT8 ? MAX_BYTE : 1.0;
        return new IdxExamples(LabelledArrays.of(x.array().file().name(), x, y, divisor, names));
    }

    /** Sizes of an image, such as 28 x 28. */
    List<Long> imageShape() {
        return arrays.x().array().shape().subList(1, arrays.x().array().shape().size());
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
