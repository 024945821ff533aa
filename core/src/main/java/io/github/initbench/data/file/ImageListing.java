package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which pictures a folder holds, in order, and of which class each is. */
final class ImageListing {

    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|png)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_LETTERS = Pattern.compile("\\p{L}+");

    private final Path folder;
    private final List<String> given;
    private final ClassNames names;
    private final List<String> labels = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /**
     * Lists a folder.
     *
     * @param classes in order, or empty for those that are found
     */
    ImageListing(Path folder, List<String> classes) {
        this.folder = folder;
        given = List.copyOf(classes);
        names = new ClassNames(given);
        List<Path> children = children(folder);
        List<Path> pictures = pictures(children);
        Map<String, List<Path>> subfolders = new TreeMap<>();
        for (Path child : children) {
            List<Path> inside = Files.isDirectory(child) ? pictures(children(child)) : List.of();
            if (!inside.isEmpty()) {
                subfolders.put(name(child), inside);
            }
        }
        if (!pictures.isEmpty() && !subfolders.isEmpty()) {
            throw Fault.at(
                    folder,
                    "",
                    "expected pictures either in the folder or in its subfolders, found " + pictures.size()
                            + " in it and some in " + Fault.listed(subfolders.keySet()));
        }
        if (pictures.isEmpty() && subfolders.isEmpty()) {
            throw Fault.at(
                    folder,
                    "",
                    "expected pictures (.jpg, .jpeg, .png) in it or its subfolders, found "
                            + Fault.listed(
                                    children.stream().map(ImageListing::name).toList()));
        }
        pictures.forEach(picture -> add(picture, labelOf(name(picture), picture)));
        subfolders.forEach((name, inside) -> inside.forEach(picture -> add(picture, name)));
    }

    /** The pictures, sorted by name. */
    List<Path> files() {
        return files;
    }

    /** The class of each picture. */
    List<String> labels() {
        return labels;
    }

    /** The classes in order. */
    Classes classes() {
        return names.inOrder(reason -> Fault.at(folder, "", reason));
    }

    private void add(Path picture, String label) {
        String objection = names.add(label);
        if (objection != null) {
            throw Fault.at(picture, "", objection);
        }
        files.add(picture);
        labels.add(label);
    }

    private String labelOf(String name, Path picture) {
        if (!given.isEmpty()) {
            return given.stream()
                    .filter(name::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> Fault.at(
                            picture, "", "expected a name that starts with one of the classes " + Fault.listed(given)));
        }
        Matcher letters = LEADING_LETTERS.matcher(name);
        if (!letters.lookingAt()) {
            throw Fault.at(
                    picture,
                    "",
                    "expected a name that starts with the letters of its class, as cat.1.jpg does; rename it, name the"
                            + " classes, or sort the pictures into a subfolder for each class");
        }
        return letters.group();
    }

    private static List<Path> pictures(List<Path> children) {
        return children.stream()
                .filter(child -> PICTURE.matcher(name(child)).matches() && !Files.isDirectory(child))
                .toList();
    }

    /** What a folder holds, without hidden files, sorted by name. */
    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> visible = new ArrayList<>();
            for (Path child : (Iterable<Path>) children::iterator) {
                if (!name(child).startsWith(".") && !Files.isHidden(child)) {
                    visible.add(child);
                }
            }
            visible.sort(Comparator.comparing(ImageListing::name));
            return visible;
        } catch (IOException | UncheckedIOException e) {
            throw Fault.of(folder, "", e);
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
