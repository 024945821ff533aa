package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

/** What kind of data a path holds, by its content. */
public enum DataKind {
    CSV,
    NPY,
    NPZ,
    MNIST,
    IMAGES;

    private static final String READ = ". What can be read: CSV, .npy, .npz, a folder of MNIST's files or of images";

    private static final String NAME_IT = ". If this is one of them, name it: --dataset csv|npy|npz|mnist|images";

    /** How files of kinds that are not read begin, in ISO 8859-1. */
    private static final Map<String, String> UNREAD = Map.ofEntries(
            Map.entry("\u0089HDF", "an HDF5 file; save its arrays by numpy.savez"),
            Map.entry("PAR1\u0015", "a Parquet file; save it as CSV"),
            Map.entry("ARROW1", "an Arrow file; save it as CSV"),
            Map.entry("SQLite format 3", "an SQLite database; export a table as CSV"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "a spreadsheet; save it as CSV"),
            Map.entry("MATLAB 5", "a MATLAB file; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0002", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0003", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0004", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u0080\u0005", "a pickle of Python; save its arrays by numpy.savez"),
            Map.entry("\u00ff\u00d8\u00ff", "an image; --images takes the folder that it is in"),
            Map.entry("GIF8", "an image; --images takes a folder of .png, .jpg or .bmp"),
            Map.entry("\u0089PNG", "an image; --images takes the folder that it is in"),
            Map.entry("\u0000\u0000\b", "an IDX file; --dataset mnist --data takes the folder of all four"),
            Map.entry("\u00ff\u00fe", "text in UTF-16; save it as UTF-8"),
            Map.entry("\u00fe\u00ff", "text in UTF-16; save it as UTF-8"),
            Map.entry("BZh91AY&SY", "data compressed by bzip2; unpack it"),
            Map.entry("\u00fd7zXZ", "data compressed by xz; unpack it"),
            Map.entry("7z\u00bc\u00af'\u001c", "an archive; unpack it"));

    private static final String ZIP = "PK\u0003\u0004";
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
        try (InputStream in = new BufferedInputStream(file.content())) {
            return ofStart(file, in.readNBytes(START_BYTES));
        } catch (IOException e) {
            throw DataError.of(path, "", e);
        }
    }

    private static DataKind ofStart(DataFile file, byte[] bytes) throws IOException {
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean array = start.startsWith("\u0093NUMPY");
        if ((array || start.startsWith(ZIP)) && file.isGzip()) {
            throw file.error("", "found arrays of NumPy within gzip; unpack them (gunzip)");
        }
        if (array) {
            return NPY;
        }
        if (start.startsWith(ZIP)) {
            return ofArchive(file);
        }
        for (Map.Entry<String, String> kind : UNREAD.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                throw file.error("", "found " + kind.getValue() + READ);
            }
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy") || name.endsWith(".npz")) {
            throw file.error(
                    "",
                    "expected arrays of NumPy, found none; write the file with numpy.save or numpy.savez, or call it .csv if it is text");
        }
        if (start.indexOf(0) >= 0) {
            throw file.error("", "found bytes that are no text" + READ + NAME_IT);
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
            throw file.error(
                    "",
                    spreadsheet
                            ? "found a spreadsheet; save it as CSV" + READ
                            : "found a ZIP archive of " + DataError.listed(names) + "; unpack it" + READ + NAME_IT);
        } catch (IOException e) {
            throw DataError.of(file.path(), "", e);
        }
    }

    private static DataKind ofFolder(Path folder) {
        if (MnistFolder.isLike(folder)) {
            return MNIST;
        }
        ImageTree tree = ImageTree.of(folder);
        if (tree.all()
                .anyMatch(some -> !some.images().isEmpty() || !some.unread().isEmpty())) {
            return IMAGES;
        }
        List<ImageTree> deeper =
                tree.all().filter(some -> MnistFolder.isLike(some.folder())).toList();
        List<String> names = new ArrayList<>();
        tree.subfolders().forEach(some -> names.add(some.name()));
        tree.others().forEach(file -> names.add(ImageTree.name(file)));
        throw DataError.at(
                folder,
                "",
                "expected a file, or a folder of MNIST's files or of images, found a folder of "
                        + DataError.listed(names)
                        + (deeper.isEmpty()
                                ? "; name one file"
                                : "; name " + deeper.get(0).folder()));
    }
}
