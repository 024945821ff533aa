package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a folder is laid out as images of classes are: in it, or in a subfolder for each class; nothing else is left unsaid. */
final class ImageLayout {

    private static final Pattern TRAIN = part("train(ing)?");
    private static final Pattern PART = part("(train(ing)?|test(ing)?|val(id(ation)?)?|dev)");

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

    /** The names under which parts of a data set come, such as train, test1, Validation-set. */
    private static Pattern part(String word) {
        return Pattern.compile(word + "([-_ ]?(set|data|images?))?[-_ ]?\\d*", Pattern.CASE_INSENSITIVE);
    }

    /** Refuses what would be trained on in part, or on what are no classes. */
    void require() {
        List<Path> unread =
                tree.all().flatMap(folder -> folder.unread().stream()).toList();
        if (!unread.isEmpty()) {
            throw fault("expected images in .jpg, .png or .bmp, found " + ImageTree.counted(unread)
                    + "; convert them to .png, or move them out of the folder");
        }
        requireNoneDeeper();
        List<ImageTree> classes = tree.withImages();
        if (!tree.images().isEmpty() && !classes.isEmpty()) {
            throw fault("expected images either in the folder or in its subfolders, found "
                    + tree.images().size() + " in it and some in " + Fault.listed(names(classes))
                    + "; move one or the other out of the folder");
        }
        if (tree.images().isEmpty() && classes.isEmpty()) {
            List<String> found = new ArrayList<>(names(tree.subfolders()));
            tree.others().forEach(file -> found.add(ImageTree.name(file)));
            throw fault("expected images (.jpg, .png, .bmp) in it or in a subfolder for each class, found "
                    + Fault.listed(found) + "; name the folder that holds them by " + option());
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
                    + Fault.listed(names(folders)));
        }
        return passed.isEmpty()
                ? List.of()
                : List.of(Fault.oneLine("passed over in " + tree.folder() + ": " + String.join(", ", passed)));
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
        throw fault("expected images in it or in a subfolder for each class, found " + (alone ? "them" : "some")
                + " deeper, in " + Fault.listed(deeper) + "; "
                + (alone ? remedy(parents) : "move them into the folder of their class, or out of " + tree.folder()));
    }

    private void requireClasses(List<ImageTree> classes) {
        List<String> names = names(classes);
        List<String> doubtful = names.stream()
                .filter(name -> PART.matcher(name).matches() && !given.contains(name))
                .toList();
        if (classes.size() == 1 && !given.contains(names.get(0))) {
            throw fault("expected images in it or in a subfolder for each class, found them in " + Fault.listed(names)
                    + " alone; " + remedy(classes));
        }
        if (!doubtful.isEmpty()) {
            throw fault("expected a subfolder for each class, found subfolders called like parts of a data set, "
                    + Fault.listed(doubtful) + "; " + remedy(classes)
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

    private UnreadableDataException fault(String what) {
        return Fault.at(tree.folder(), "", what);
    }
}
