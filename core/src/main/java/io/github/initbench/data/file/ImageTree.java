package io.github.initbench.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder holds, a few levels deep, without hidden files; everything in the order of the names.
 *
 * @param images files of the kinds that are read, by their names' ends
 * @param unread images of other kinds
 * @param others files that are no images
 */
record ImageTree(Path folder, List<Path> images, List<Path> unread, List<Path> others, List<ImageTree> subfolders) {

    private static final int LEVELS = 5; // deeper there is something else than a folder of images
    private static final Set<String> READ = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "bmp");
    private static final Set<String> UNREAD = Set.of(
            "apng", "arw", "avif", "cr2", "dcm", "dib", "dng", "exr", "gif", "hdr", "heic", "heif", "ico", "j2k", "jp2",
            "jxl", "nef", "pbm", "pcx", "pgm", "pnm", "ppm", "psd", "svg", "tga", "tif", "tiff", "webp");

    static ImageTree of(Path folder) {
        return of(folder, LEVELS);
    }

    private static ImageTree of(Path folder, int levels) {
        ImageTree tree =
                new ImageTree(folder, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path child : children(folder)) {
            String extension = extension(child);
            if (Files.isDirectory(child)) {
                tree.subfolders.add(
                        levels > 1
                                ? of(child, levels - 1)
                                : new ImageTree(child, List.of(), List.of(), List.of(), List.of()));
            } else if (READ.contains(extension)) {
                tree.images.add(child);
            } else if (UNREAD.contains(extension)) {
                tree.unread.add(child);
            } else {
                tree.others.add(child);
            }
        }
        return tree;
    }

    String name() {
        return name(folder);
    }

    /** The folder itself and all below it. */
    Stream<ImageTree> all() {
        return Stream.concat(Stream.of(this), subfolders.stream().flatMap(ImageTree::all));
    }

    /** The subfolders with images of their own. */
    List<ImageTree> withImages() {
        return subfolders.stream().filter(sub -> !sub.images.isEmpty()).toList();
    }

    /** How many files there are of each kind, as in [2 .gif, 1 .webp]. */
    static String counted(List<Path> files) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : files) {
            String extension = extension(file);
            counts.merge(extension.isEmpty() ? "without an extension" : "." + extension, 1, Integer::sum);
        }
        return DataError.listed(counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .toList());
    }

    /** A file's name without its folder. */
    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String extension(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> visible = new ArrayList<>();
            for (Path child : (Iterable<Path>) children::iterator) {
                if (!name(child).startsWith(".") && !Files.isHidden(child)) {
                    visible.add(child);
                }
            }
            visible.sort(Comparator.comparing(ImageTree::name));
            return visible;
        } catch (IOException | UncheckedIOException e) {
            throw DataError.of(folder, "", e);
        }
    }
}
