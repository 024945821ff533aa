package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The MNIST digits, or what is distributed like them: a training and a test set in four IDX files of one folder.
 *
 * @param train the files that are called train
 * @param test the files that are called t10k, or test
 * @param imageShape of both, where an example has two sizes
 */
public record MnistFolder(Examples train, Examples test, Optional<ImageShape> imageShape) {

    /** Such as train-images-idx3-ubyte, t10k-labels.idx1-ubyte.gz, emnist-letters-test-images-idx3-ubyte. */
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?<set>.+-)?(?<subset>train|t10k|test)-(?<what>images|labels)[-.]idx[13]-ubyte(\\.gz)?");

    private static final List<String> TEST_SUBSETS = List.of("t10k", "test");

    /**
     * Finds the four files, plain or gzip. A file may lie in a folder of its own name, as Kaggle's archive unpacks.
     *
     * @param opener by which the files are read, now and whenever the examples are
     * @throws io.github.initbench.data.UnreadableDataException if one is missing or cannot be read, if there are files of several
     *     sets, or if the test set has another image size than the training set, or other classes
     */
    public static MnistFolder open(Path folder, FileOpener opener) {
        List<Path> files = files(folder);
        List<String> train = List.of("train");
        IdxExamples trained = IdxExamples.open(
                find(folder, files, train, "images"),
                find(folder, files, train, "labels"),
                new ClassNames(List.of()),
                opener);
        IdxExamples tested = IdxExamples.open(
                find(folder, files, TEST_SUBSETS, "images"),
                find(folder, files, TEST_SUBSETS, "labels"),
                ClassNames.ofTestSet(trained.classes()),
                opener);
        if (!trained.imageShape().equals(tested.imageShape())) {
            throw DataError.at(
                    folder,
                    "",
                    "expected images of one size, found " + trained.imageShape() + " in " + trained.name() + " and "
                            + tested.imageShape() + " in " + tested.name() + "; are these files of one set?");
        }
        List<Long> sizes = trained.imageShape();
        return new MnistFolder(
                trained,
                tested,
                sizes.size() == 2
                        ? Optional.of(new ImageShape(
                                sizes.get(0).intValue(), sizes.get(1).intValue(), 1))
                        : Optional.empty());
    }

    /** Whether a folder holds a file that is called as one of MNIST's. */
    public static boolean isLike(Path folder) {
        return !files(folder).isEmpty();
    }

    /** The files of that kind: those in the folder, then those in folders of their own name; plain ones before compressed ones. */
    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                if (NAME.matcher(name(child)).matches()) {
                    if (Files.isDirectory(child)) {
                        try (Stream<Path> grandchildren = Files.list(child)) {
                            grandchildren
                                    .filter(file -> NAME.matcher(name(file)).matches() && !Files.isDirectory(file))
                                    .sorted()
                                    .forEach(inside::add);
                        }
                    } else {
                        found.add(child);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw DataError.of(folder, "", e);
        }
        found.addAll(inside);
        return found;
    }

    private static Path find(Path folder, List<Path> files, List<String> subsets, String what) {
        List<Path> found = new ArrayList<>();
        Set<String> sets = new TreeSet<>();
        for (Path file : files) {
            Matcher name = NAME.matcher(name(file));
            if (name.matches()) {
                String set = name.group("set");
                sets.add(set == null ? "mnist-" : set);
                if (subsets.contains(name.group("subset").toLowerCase(Locale.ROOT))
                        && what.equalsIgnoreCase(name.group("what"))) {
                    found.add(file);
                }
            }
        }
        if (sets.size() > 1) {
            throw DataError.at(
                    folder,
                    "",
                    "expected the four files of one set, found files of " + DataError.listed(sets)
                            + "; put those of one set into a folder of their own");
        }
        if (found.isEmpty()) {
            throw DataError.at(
                    folder,
                    "",
                    "expected a file " + subsets.get(0) + "-" + what + (what.equals("images") ? "-idx3" : "-idx1")
                            + "-ubyte, plain or .gz, found "
                            + DataError.listed(
                                    files.stream().map(MnistFolder::name).toList())
                            + "; put the four files of MNIST there");
        }
        return found.get(0);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
