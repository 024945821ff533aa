package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which images a folder holds, in order, and of which class each is. */
final class ImageListing {

    private static final Pattern LEADING_LETTERS = Pattern.compile("\\p{L}+");

    private final Path folder;
    private final List<String> given;
    private final ClassNames names;
    private final List<String> notes;
    private final List<String> labels = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /**
     * Lists a folder.
     *
     * @param classes with which names of files begin; empty for the letters that each begins with
     * @param subfolders names that are believed to be classes
     */
    private ImageListing(Path folder, List<String> classes, List<String> subfolders, ClassNames names, boolean test) {
        this.folder = folder;
        this.names = names;
        given = List.copyOf(classes);
        if (Files.isRegularFile(folder)) {
            throw Fault.at(
                    folder,
                    "",
                    "expected a folder of images, found a file; name the folder that it is in, or if it is an archive"
                            + " unpack it and name what comes out");
        }
        ImageTree tree = ImageTree.of(folder);
        ImageLayout layout = new ImageLayout(tree, subfolders, test);
        layout.require();
        notes = layout.notes();
        tree.images().forEach(image -> add(image, labelOf(ImageTree.name(image), image)));
        tree.withImages().forEach(sub -> sub.images().forEach(image -> add(image, sub.name())));
    }

    /**
     * Lists a training set.
     *
     * @param classes in order, or empty for those that are found
     */
    static ImageListing train(Path folder, List<String> classes) {
        return new ImageListing(folder, classes, classes, new ClassNames(classes), false);
    }

    /**
     * Lists a test set, by the same rule as the training set.
     *
     * @param classes in order as they were given for the training set, or empty
     * @param trained the classes of the training set, of which some may be missing
     */
    static ImageListing test(Path folder, List<String> classes, List<String> trained) {
        return new ImageListing(folder, classes, trained, ClassNames.ofTestSet(trained), true);
    }

    /** The images, sorted by name. */
    List<Path> files() {
        return files;
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
        return names.inOrder(reason -> Fault.at(folder, "", reason));
    }

    private void add(Path image, String label) {
        String objection = names.add(label);
        if (objection != null) {
            throw Fault.at(image, "", objection);
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
                .orElseThrow(() -> Fault.at(
                        image,
                        "",
                        "expected a name that starts with "
                                + (given.isEmpty()
                                        ? "the letters of its class, as cat.1.jpg does; rename it, name the classes by"
                                                + " --classes,"
                                        : "one of the classes " + Fault.listed(given) + "; rename it,")
                                + " or sort the images into a subfolder for each class"));
    }
}
