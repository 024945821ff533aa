package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which images a folder holds, in order, and of which class each is; none of them is opened. */
public final class ImageListing {

    private static final Pattern LEADING_LETTERS = Pattern.compile("\\p{L}+");

    private final Path folder;
    private final List<String> given;
    private final @Nullable ImageFolder train;
    private final ClassNames names;
    private final List<String> notes;
    private final List<String> labels = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /**
     * Lists a folder.
     *
     * @param given classes with which names of files begin; empty for the letters that each begins with
     * @param train null for a training set
     * @param subfolders names that are believed to be classes
     */
    private ImageListing(
            Path folder, List<String> given, @Nullable ImageFolder train, List<String> subfolders, ClassNames names) {
        this.folder = folder;
        this.given = List.copyOf(given);
        this.train = train;
        this.names = names;
        if (Files.isRegularFile(folder)) {
            throw DataError.at(
                    folder,
                    "",
                    "expected a folder of images, found a file; name the folder that it is in, or if it is an archive"
                            + " unpack it and name what comes out");
        }
        ImageTree tree = ImageTree.of(folder);
        ImageLayout layout = new ImageLayout(tree, subfolders, train != null);
        layout.require();
        notes = layout.notes();
        tree.images().forEach(image -> add(image, labelOf(ImageTree.name(image), image)));
        tree.withImages().forEach(sub -> sub.images().forEach(image -> add(image, sub.name())));
    }

    /**
     * Lists a training set.
     *
     * @param classes in the order of their numbers; empty for those found, in ascending order. Without subfolders an image's class
     *     is the one that its name starts with (the longest, if several do), or the leading letters of its name if none are given
     * @throws io.github.initbench.data.UnreadableDataException if there are none; if the folder holds images of kinds that are not
     *     read, or subfolders that look like training and test set
     */
    public static ImageListing train(Path folder, List<String> classes) {
        return new ImageListing(folder, classes, null, classes, new ClassNames(classes));
    }

    /**
     * Lists a test set, by the same rule as the training set, of whose classes some may be missing.
     *
     * @throws io.github.initbench.data.UnreadableDataException as by {@link #train}, and of a class that was not trained
     */
    public static ImageListing test(Path folder, ImageFolder train) {
        List<String> trained = train.classes();
        return new ImageListing(folder, train.listing().given, train, trained, ClassNames.ofTestSet(trained));
    }

    /** What was listed. */
    public Path folder() {
        return folder;
    }

    /** The training set, where this is a test set. */
    Optional<ImageFolder> train() {
        return Optional.ofNullable(train);
    }

    /** The images, sorted by name. */
    public List<Path> files() {
        return Collections.unmodifiableList(files);
    }

    /** The class of each image. */
    List<String> labels() {
        return labels;
    }

    /** What is in the folder and passed over, a line each. */
    List<String> notes() {
        return notes;
    }

    /** The classes in order. */
    Classes classes() {
        return names.inOrder(reason -> DataError.at(folder, "", reason));
    }

    private void add(Path image, String label) {
        String objection = names.add(label);
        if (objection != null) {
            throw DataError.at(image, "", objection);
        }
        files.add(image);
        labels.add(label);
    }

    private String labelOf(String name, Path image) {
        Matcher letters = LEADING_LETTERS.matcher(name);
        if (given.isEmpty() && letters.lookingAt()) {
            return letters.group();
        }
        return given.stream()
                .filter(name::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> DataError.at(
                        image,
                        "",
                        "expected a name that starts with "
                                + (given.isEmpty()
                                        ? "the letters of its class, as cat.1.jpg does; rename it, name the classes by"
                                                + " --classes,"
                                        : "one of the classes " + DataError.listed(given) + "; rename it,")
                                + " or sort the images into a subfolder for each class"));
    }
}
