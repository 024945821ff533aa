package io.github.initbench.data.file;

import io.github.initbench.data.LoadProgress;
import io.github.initbench.data.UnreadableDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What kind of data a path holds, told by content; by name only where a file is called .npy or .npz. */
public enum DataKind {
    CSV,
    NPY,
    NPZ,
    MNIST;

    private static final String READ =
            ". What can be read: CSV, .npy, .npz, a folder of MNIST's files or of images. If this is one"
                    + " of them, say which: --dataset csv|npy|npz|mnist|images";

    /** How files of kinds that are not read begin, in ISO 8859-1. */
    private static final Map<String, String> UNREAD = Map.ofEntries(
            Map.entry("\u0089HDF", "an HDF5 file; save its arrays by numpy.savez"),
            Map.entry("PAR1", "a Parquet file; save it as CSV"),
            Map.entry("ARROW1", "an Arrow file; save it as CSV"),
            Map.entry("SQLite format 3", "an SQLite database; export a table as CSV"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "a spreadsheet; save it as CSV"),
            Map.entry("MATLAB 5", "a MATLAB file; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0002", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0003", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0004", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0005", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u00ff\u00d8\u00ff", "an image; --images takes the folder that it is in"),
            Map.entry("\u0089PNG", "an image; --images takes the folder that it is in"),
            Map.entry("\u0000\u0000\b", "an IDX file; --dataset mnist --data takes the folder of all four"),
            Map.entry("\u00ff\u00fe", "text in UTF-16; save it as UTF-8"),
            Map.entry("\u00fe\u00ff", "text in UTF-16; save it as UTF-8"),
            Map.entry("BZh", "data compressed by bzip2; unpack it"),
            Map.entry("\u00fd7zXZ", "data compressed by xz; unpack it"),
            Map.entry("7z", "an archive; unpack it"));

    private static final int START_BYTES = 512;

    /** The name of a dataset of this kind. */
    public String dataset() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of what is there.
     *
     * @throws UnreadableDataException if nothing is there, or if it is of a kind that is not read
     */
    public static DataKind of(Path path) {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        DataFile file = DataFile.of(path);
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return NPY;
        }
        if (name.endsWith(".npz")) {
            return NPZ;
        }
        try (InputStream in = new BufferedInputStream(file.content(LoadProgress.NONE))) {
            return ofStart(file, in.readNBytes(START_BYTES));
        } catch (IOException e) {
            throw Fault.of(path, "", e);
        }
    }

    private static DataKind ofStart(DataFile file, byte[] bytes) {
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0093NUMPY")) {
            return NPY;
        }
        if (start.startsWith("PK")) {
            return ofArchive(file);
        }
        for (Map.Entry<String, String> kind : UNREAD.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                throw file.fault("", "found " + kind.getValue() + READ);
            }
        }
        if (start.indexOf(0) >= 0) {
            throw file.fault("", "found bytes that are no text" + READ);
        }
        return CSV;
    }

    private static DataKind ofArchive(DataFile file) {
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            List<String> names = archive.stream().map(entry -> entry.getName()).toList();
            if (names.stream().anyMatch(name -> name.endsWith(".npy"))) {
                return NPZ;
            }
            boolean spreadsheet = names.stream().anyMatch(name -> name.startsWith("xl/"));
            throw file.fault(
                    "",
                    (spreadsheet
                                    ? "found a spreadsheet; save it as CSV"
                                    : "found a ZIP archive of " + Fault.listed(names) + "; unpack it")
                            + READ);
        } catch (IOException e) {
            throw Fault.of(file.path(), "", e);
        }
    }

    private static DataKind ofFolder(Path folder) {
        if (MnistFolder.isLike(folder)) {
            return MNIST;
        }
        try (Stream<Path> children = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            children.forEach(child -> names.add(String.valueOf(child.getFileName())));
            throw Fault.at(
                    folder,
                    "",
                    "expected a file, or the folder of MNIST's four, found a folder of " + Fault.listed(names)
                            + "; name one file; --images takes a folder of images");
        } catch (IOException e) {
            throw Fault.of(folder, "", e);
        }
    }
}
