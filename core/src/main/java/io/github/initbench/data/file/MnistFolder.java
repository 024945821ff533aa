package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import io.github.initbench.data.LoadProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The MNIST digits, or what is distributed like them: a training and a test set in four IDX files of one folder.
 *
 * @param train the files that start with train
 * @param test the files that start with t10k
 * @param imageShape of both, where an example has two sizes
 */
public record MnistFolder(Examples train, Examples test, Optional<ImageShape> imageShape) {

    /**
     * Finds the four files, {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and the same with {@code t10k},
     * also with a point for the second hyphen, also with {@code .gz}.
     *
     * @param progress is told the share of each file's bytes
     * @throws io.github.initbench.data.UnreadableDataException if one is missing or cannot be read, or if training and test
     *     set have different image sizes or classes
     */
    public static MnistFolder open(Path folder, LoadProgress progress) {
        IdxExamples train = open(folder, "train", progress);
        IdxExamples test = open(folder, "t10k", progress);
        if (!train.imageShape().equals(test.imageShape())) {
            throw Fault.at(
                    folder,
                    "",
                    "expected images of one size, found " + train.imageShape() + " in " + train.name() + " and "
                            + test.imageShape() + " in " + test.name());
        }
        if (!train.classes().equals(test.classes())) {
            throw Fault.at(
                    folder,
                    "",
                    "expected the same classes in both sets, found " + Fault.listed(train.classes()) + " in "
                            + train.name() + " and " + Fault.listed(test.classes()) + " in " + test.name());
        }
        List<Long> sizes = train.imageShape();
        return new MnistFolder(
                train,
                test,
                sizes.size() == 2
                        ? Optional.of(new ImageShape(
                                sizes.get(0).intValue(), sizes.get(1).intValue(), 1))
                        : Optional.empty());
    }

    private static IdxExamples open(Path folder, String part, LoadProgress progress) {
        return IdxExamples.open(
                find(folder, part + "-images", "idx3-ubyte"), find(folder, part + "-labels", "idx1-ubyte"), progress);
    }

    private static Path find(Path folder, String start, String end) {
        List<Path> found = Stream.of("-", ".")
                .flatMap(middle -> Stream.of("", ".gz").map(suffix -> folder.resolve(start + middle + end + suffix)))
                .filter(Files::exists)
                .toList();
        if (found.isEmpty()) {
            throw Fault.at(
                    folder,
                    "",
                    "expected a file " + start + "-" + end + " or " + start + "-" + end
                            + ".gz, found none; put the four" + " files of MNIST there");
        }
        return found.get(0);
    }
}
