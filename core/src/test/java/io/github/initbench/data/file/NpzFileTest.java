package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which arrays of an archive are the examples. */
class NpzFileTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void arrays() throws IOException {
        Npy.write(folder.resolve("x.npy"), 3, 2, new double[] {1, 2, 3, 4, 5, 6});
        Npy.write(folder.resolve("y.npy"), 3, 1, new double[] {0, 1, 2});
        Npy.write(folder.resolve("x2.npy"), 2, 2, new double[] {7, 8, 9, 10});
        Npy.write(folder.resolve("y2.npy"), 2, 1, new double[] {2, 2});
        Npy.write(folder.resolve("y3.npy"), 2, 1, new double[] {2, 5});
        Npy.write(folder.resolve("wide.npy"), 2, 3, new double[6]);
    }

    /** As Keras' mnist.npz. */
    @Test
    void fourArrays() throws IOException {
        NpzFile four = open("x_train=x", "y_train=y", "x_test=x2", "y_test=y2");
        assertThat(Read.inputs(four.train())).contains(new double[] {5, 6});
        NpyExamples test = four.test().orElseThrow();
        assertThat(Read.inputs(test)).containsExactly(new double[] {7, 8}, new double[] {9, 10});
        assertThat(test.classes()).containsExactly("0", "1", "2");
        assertThat(open("X_train=x", "y_train=y").test()).isEmpty();
        assertThat(errorOf("x_train=x", "y_train=y", "x_test=x2"))
                .isEqualTo(
                        "./a.npz: expected a test set in x_test and y_test, found [x_test] beside the training set; save both"
                                + " arrays, or neither");
        NpzFile more = open("x=x", "y=y", "x_test=x2", "y_test=y2", "x_val=x2");
        assertThat(more.test()).isPresent();
        assertThat(more.unread()).containsExactly("x_val");
        assertThat(errorOf("x_train=x", "y_train=y", "x_test=wide", "y_test=y2"))
                .isEqualTo(
                        "./a.npz: expected 2 features in both sets, found 3 in the test set; save both in one shape");
        assertThat(errorOf("x_train=x", "y_train=y", "x_test=x2", "y_test=y3"))
                .endsWith("array y_test, example 1: expected one of the classes [0, 1, 2], found '5'");
    }

    @Test
    void severalPairsAreAmbiguous() throws IOException {
        assertThat(errorOf("x=x", "x_train=x", "y=y", "y_train=y"))
                .isEqualTo(
                        "./a.npz: expected one pair of arrays x and y, or x_train and y_train, found several in [x, x_train, y,"
                                + " y_train]; name them: --features-array NAME --labels-array NAME");
        assertThat(named("x_train", "y_train").train().examples()).isEqualTo(3);
        assertThat(errorOf("x=x", "y_train=y")).contains("expected one pair of arrays x and y");
        assertThat(errorOf("arr_0=x", "arr_1=y")).contains("found [arr_0, arr_1]; name them: --features-array");
        assertThat(named("arr_0", "arr_1").train().classes()).hasSize(3);
        assertThat(Read.error(folder, () -> named("arr_0", "arr_2")))
                .isEqualTo("./a.npz: expected an array 'arr_2', found [arr_0, arr_1]; --labels-array names another");
        NpzFile keras = open("x_train=x", "y_train=y", "x_test=x2", "y_test=y2");
        assertThat(keras.test()).isPresent();
        assertThat(named("x_train", "y_train").test()).isPresent();
    }

    private NpzFile named(String features, String labels) {
        return NpzFile.open(folder.resolve("a.npz"), new NpzFile.Names(features, labels), List.of());
    }

    @Test
    void anotherArchive() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.npz")))) {
            zip.putNextEntry(new ZipEntry("clean.csv"));
            zip.write('1');
        }
        assertThat(Read.error(folder, () -> NpzFile.open(folder.resolve("a.npz"), NpzFile.Names.DEFAULT, List.of())))
                .isEqualTo(
                        "./a.npz: expected arrays of NumPy in a .npz file, found an archive of [clean.csv]; unpack it");
    }

    private String errorOf(String... arrays) {
        return Read.error(folder, () -> open(arrays));
    }

    private NpzFile open(String... arrays) throws IOException {
        Path archive = folder.resolve("a.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String array : arrays) {
                zip.putNextEntry(new ZipEntry(array.substring(0, array.indexOf('=')) + ".npy"));
                Files.copy(folder.resolve(array.substring(array.indexOf('=') + 1) + ".npy"), zip);
            }
        }
        return NpzFile.open(archive, NpzFile.Names.DEFAULT, List.of());
    }
}
