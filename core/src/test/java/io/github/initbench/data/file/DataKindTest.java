package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, whatever it is called. */
class DataKindTest {

    private static final String READ = ". What can be read: CSV, .npy, .npz, a folder of MNIST's files or of images";
    private static final String NAME_IT = ". If this is one of them, name it: --dataset csv|npy|npz|mnist|images";

    @TempDir
    Path folder = Path.of("");

    @Test
    void textIsCsvWhateverItIsCalled() {
        for (String name : new String[] {"iris.data", "a.txt", "a.csv", "noextension", "a.all-data"}) {
            assertThat(DataKind.of(Read.write(folder.resolve(name), "5.1,3.5,Iris-setosa\n".getBytes(UTF_8))))
                    .as(name)
                    .isEqualTo(DataKind.CSV);
        }
        assertThat(DataKind.of(Read.write(folder.resolve("a.csv.gz"), Read.gzip("1,a\n".getBytes(UTF_8)))))
                .isEqualTo(DataKind.CSV);
        assertThat(DataKind.CSV.dataset()).isEqualTo("csv");
    }

    @Test
    void arrays() throws IOException {
        Path array = folder.resolve("array");
        Npy.write(array, 1, 1, new double[1]);
        assertThat(DataKind.of(array)).isEqualTo(DataKind.NPY);
        Path archive = zip("archive.zip", "x.npy");
        assertThat(DataKind.of(archive)).isEqualTo(DataKind.NPZ);
        assertThat(errorOf(Read.write(folder.resolve("damaged.npy"), new byte[] {1})))
                .startsWith("./damaged.npy: expected arrays of NumPy, found none; write the file with numpy.save");
        assertThat(errorOf(Read.write(folder.resolve("x.npy.gz"), Read.gzip(Files.readAllBytes(array)))))
                .endsWith("found arrays of NumPy within gzip; unpack them (gunzip)");
        assertThat(DataKind.of(Read.write(folder.resolve("pk.csv"), "PK,x1,label\n".getBytes(UTF_8))))
                .isEqualTo(DataKind.CSV);
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        Map<String, String> starts = Map.of(
                "\u0089HDF\r\n\u001a\n", "found an HDF5 file; save its arrays by numpy.savez",
                "PAR1\u0015\u0004", "found a Parquet file; save it as CSV",
                "\u00ff\u00fe1\u0000", "found text in UTF-16; save it as UTF-8",
                "\u0080\u0004\u0095", "found a pickle of Python; save its arrays by numpy.savez",
                "\u0000\u0000\b\u0003", "found an IDX file; --dataset mnist --data takes the folder of all four",
                "\u00ff\u00d8\u00ff", "found an image; --images takes the folder that it is in",
                "a\u0000b", "found bytes that are no text");
        starts.forEach((start, found) -> {
            Path file = Read.write(folder.resolve("data.h5"), start.getBytes(ISO_8859_1));
            assertThat(errorOf(file))
                    .isEqualTo("./data.h5: " + found + READ + (found.contains("no text") ? NAME_IT : ""));
        });
        assertThat(errorOf(zip("clean.csv.zip", "clean.csv")))
                .isEqualTo("./clean.csv.zip: found a ZIP archive of [clean.csv]; unpack it" + READ + NAME_IT);
        assertThat(errorOf(zip("book.xlsx", "xl/workbook.xml"))).contains("found a spreadsheet; save it as CSV");
        assertThat(errorOf(folder.resolve("nosuch.data")))
                .isEqualTo("./nosuch.data: there is no such file or folder; check the path");
    }

    @Test
    void folders() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Read.write(other.resolve("a.csv"), new byte[1]);
        assertThat(errorOf(other))
                .isEqualTo(
                        "./other: expected a file, or a folder of MNIST's files or of images, found a folder of [a.csv]; name one"
                                + " file");
        Read.write(other.resolve("train-images-idx3-ubyte"), new byte[1]);
        assertThat(DataKind.of(other)).isEqualTo(DataKind.MNIST);
    }

    private String errorOf(Path path) {
        return Read.error(folder, () -> DataKind.of(path));
    }

    private Path zip(String name, String entry) throws IOException {
        Path archive = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return archive;
    }
}
