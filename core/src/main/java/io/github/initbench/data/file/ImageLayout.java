package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a folder is laid out as images of classes are: in it, or in a subfolder for each class; whatever else is there is reported. */
final class ImageLayout {

    private static final Pattern TRAIN = subset("train(ing)?");
    private static final Pattern SUBSET = subset("(train(ing)?|test(ing)?|val(id(ation)?)?|dev)");

    private final ImageTree tree;
    private final List<String> given;
    private final boolean test;

    /**
     * A layout to be checked.
     *
     * @param given the classes that a user named, which are believed
     * @param test whether the folder was named as the test set
     */
    ImageLayout(ImageTree tree, List<String> given, boolean test) {
        this.tree = tree;
        this.given = given;
        this.test = test;
    }

    /** The names that subsets of a dataset have, such as train, test1, Validation-set. */
    private static Pattern subset(String word) {
        return Pattern.compile(word + "([-_ ]?(set|data|images?))?[-_ ]?\\d*", Pattern.CASE_INSENSITIVE);
    }

    /** Refuses a folder of which something would be dropped, or whose subfolders are no classes. */
    void require() {
        List<Path> unread =
                tree.all().flatMap(folder -> folder.unread().stream()).toList();
        if (!unread.isEmpty()) {
            throw error("expected images in .jpg, .png or .bmp, found " + ImageTree.counted(unread)
                    + "; convert them to .png, or move them out of the folder");
        }
        requireNoneDeeper();
        List<ImageTree> classes = tree.withImages();
        if (!tree.images().isEmpty() && !classes.isEmpty()) {
            throw error("expected images either in the folder or in its subfolders, found "
                    + tree.images().size() + " in it and some in " + DataError.listed(names(classes))
                    + "; move one or the other out of the folder");
        }
        if (tree.images().isEmpty() && classes.isEmpty()) {
            List<String> found = new ArrayList<>(names(tree.subfolders()));
            tree.others().forEach(file -> found.add(ImageTree.name(file)));
            throw error("expected images (.jpg, .png, .bmp) in it or in a subfolder for each class, found "
                    + DataError.listed(found) + "; name the folder that holds them by " + option());
        }
        requireClasses(classes);
    }

    /** What is passed over, in one line, if anything is. */
    List<String> notes() {
        List<ImageTree> read =
                Stream.concat(Stream.of(tree), tree.withImages().stream()).toList();
        List<Path> others =
                read.stream().flatMap(folder -> folder.others().stream()).toList();
        List<ImageTree> folders = read.stream()
                .flatMap(folder -> folder.subfolders().stream())
                .filter(folder -> folder.images().isEmpty())
                .toList();
        List<String> passed = new ArrayList<>();
        if (!others.isEmpty()) {
            passed.add(others.size()
                    + (others.size() == 1 ? " file that is no image " : " files that are no images ")
                    + ImageTree.counted(others));
        }
        if (!folders.isEmpty()) {
            passed.add(folders.size() + (folders.size() == 1 ? " subfolder" : " subfolders") + " without images "
                    + DataError.listed(names(folders)));
        }
        return passed.isEmpty()
                ? List.of()
                : List.of(DataError.oneLine("passed over in " + tree.folder() + ": " + String.join(", ", passed)));
    }

    private void requireNoneDeeper() {
        List<ImageTree> parents = tree.subfolders().stream()
                .flatMap(ImageTree::all)
                .filter(folder -> !folder.withImages().isEmpty())
                .toList();
        if (parents.isEmpty()) {
            return;
        }
        List<String> deeper = parents.stream()
                .flatMap(folder -> folder.withImages().stream())
                .map(folder -> tree.folder().relativize(folder.folder()).toString())
                .toList();
        boolean alone = tree.images().isEmpty() && tree.withImages().isEmpty();
        throw error("expected images in it or in a subfolder for each class, found " + (alone ? "them" : "some")
                + " deeper, in " + DataError.listed(deeper) + "; "
                + (alone ? remedy(parents) : "move them into the folder of their class, or out of " + tree.folder()));
    }

    private void requireClasses(List<ImageTree> classes) {
        List<String> names = names(classes);
        List<String> doubtful = names.stream()
                .filter(name -> SUBSET.matcher(name).matches() && !given.contains(name))
                .toList();
        if (classes.size() == 1 && !given.contains(names.get(0))) {
            throw error("expected images in it or in a subfolder for each class, found them in "
                    + DataError.listed(names) + " alone; " + remedy(classes));
        }
        if (!doubtful.isEmpty()) {
            throw error("expected a subfolder for each class, found subfolders called like subsets of a dataset, "
                    + DataError.listed(doubtful) + "; " + remedy(classes)
                    + (test ? "" : "; if they are classes, name them by --classes " + String.join(",", names)));
        }
    }

    /** What to name instead. */
    private String remedy(List<ImageTree> folders) {
        List<ImageTree> train = folders.stream()
                .filter(folder -> TRAIN.matcher(folder.name()).matches())
                .toList();
        if (!test && folders.size() > 1 && train.size() == 1) {
            return "name " + train.get(0).folder()
                    + " by --images, and a folder of labelled test images by --test-data";
        }
        Path first = folders.get(0).folder();
        return folders.size() == 1
                ? "name " + first + " by " + option()
                : "name one of them by " + option() + ", such as " + first;
    }

    private String option() {
        return test ? "--test-data" : "--images";
    }

    private static List<String> names(List<ImageTree> folders) {
        return folders.stream().map(ImageTree::name).toList();
    }

    private UnreadableDataException error(String what) {
        return DataError.at(tree.folder(), "", what);
    }
}
