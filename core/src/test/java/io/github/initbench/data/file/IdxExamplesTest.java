package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxExamplesTest {

    private final Path folder;
    private final Path images;
    private final Path labels;

    IdxExamplesTest(@TempDir Path folder) {
        this.folder = folder;
        images = Read.write(folder.resolve("images"), images(2, 1, 2, 0, 255, 51, 128));
        labels = Read.write(folder.resolve("labels"), labels(4, 9));
    }

    @Test
    void bytesAreSharesOf255() {
        IdxExamples examples = open();
        assertThat(examples.features()).isEqualTo(2);
        assertThat(examples.classes()).containsExactly("4", "9");
        assertThat(Read.inputs(examples)).containsExactly(new double[] {0, 1}, new double[] {0.2, 128 / 255.0});
        assertThat(Read.targets(examples)).containsExactly(new double[] {0}, new double[] {1});
    }

    @Test
    void gzipWhateverTheName() {
        Read.write(images, Read.gzip(images(2, 1, 2, 0, 255, 51, 128)));
        Read.write(labels, Read.gzip(labels(4, 9)));
        assertThat(Read.inputs(open())).containsExactly(new double[] {0, 1}, new double[] {0.2, 128 / 255.0});
    }

    @Test
    void otherTypesAreBigEndianAndNotScaled() {
        byte[][] arrays = {
            idx(0x09, (byte) -1, (byte) 2),
            idx(
                    0x0B,
                    ByteBuffer.allocate(4)
                            .putShort((short) -1)
                            .putShort((short) 2)
                            .array()),
            idx(0x0C, ByteBuffer.allocate(8).putInt(-1).putInt(2).array()),
            idx(0x0D, ByteBuffer.allocate(8).putFloat(-1).putFloat(2).array()),
            idx(0x0E, ByteBuffer.allocate(16).putDouble(-1).putDouble(2).array())
        };
        for (byte[] array : arrays) {
            Read.write(images, array);
            assertThat(Read.inputs(open())).containsExactly(new double[] {-1}, new double[] {2});
        }
        Read.write(
                images, idx(0x0D, ByteBuffer.allocate(8).putFloat(4, Float.NaN).array()));
        assertThat(Read.error(folder, () -> Read.inputs(open())))
                .contains("images, byte 16: expected a finite number in example 1, found NaN");
    }

    @Test
    void badFiles() {
        Read.write(labels, labels(4, 9, 1));
        assertThat(error())
                .isEqualTo("./labels: expected one label for each of the 2 examples in ./images, found labels of shape"
                        + " (3,); are they the labels of these examples?");
        Read.write(labels, labels(4, 4));
        assertThat(error()).contains("labels: expected at least two classes, found only [4]");
        Read.write(labels, images(2, 1, 1, 4, 9));
        assertThat(error()).contains("labels: expected labels, integers of one size, found shape (2, 1, 1)");
        Read.write(labels, new byte[0]);
        assertThat(error()).contains("labels: the file is empty");
        Read.write(images, labels(4, 9));
        Read.write(labels, labels(4, 9));
        assertThat(error()).contains("images: expected images, of two sizes or more, found shape (2,)");
        Read.write(images, new byte[] {0, 0, 0x0A, 3, 0, 0, 0, 0});
        assertThat(error()).contains("images, byte 0: expected the start of an IDX file", "found 00 00 0a 03");
        Read.write(images, new byte[] {0, 0, 8});
        assertThat(error()).contains("the file ends early");
    }

    @Test
    void promisesAreNotBelieved() {
        byte[] good = images(2, 1, 2, 0, 255, 51, 128);
        byte[] large = good.clone();
        Arrays.fill(large, 4, 16, (byte) 0xff);
        for (byte[] bad :
                new byte[][] {Arrays.copyOf(good, good.length - 1), Arrays.copyOf(good, good.length + 1), large}) {
            Read.write(images, bad);
            assertThat(error()).contains("bytes of values for shape (", "the file is cut off, or damaged");
            Read.write(images, Read.gzip(bad));
            assertThat(error()).contains("bytes of values for shape (", "the file is cut off, or damaged");
        }
        byte[] packed = Read.gzip(good);
        Read.write(images, Arrays.copyOf(packed, packed.length - 9));
        assertThat(error()).contains("the file ends early");
    }

    @Test
    void mnistFolder() {
        Read.write(folder.resolve("train-images-idx3-ubyte"), images(2, 1, 2, 0, 255, 51, 128));
        Read.write(folder.resolve("train-labels-idx1-ubyte"), labels(0, 1));
        Read.write(folder.resolve("t10k-images.idx3-ubyte.gz"), Read.gzip(images(2, 1, 2, 1, 2, 3, 4)));
        assertThat(mnistError())
                .isEqualTo(".: expected a file t10k-labels-idx1-ubyte, plain or .gz, found [t10k-images.idx3-ubyte.gz,"
                        + " train-images-idx3-ubyte, train-labels-idx1-ubyte]; put the four files of MNIST there");
        Path testLabels = Read.write(folder.resolve("t10k-labels.idx1-ubyte"), labels(1, 0));
        MnistFolder mnist = MnistFolder.open(folder, FileOpener.PLAIN);
        assertThat(mnist.train().examples()).isEqualTo(2);
        assertThat(Read.targets(mnist.test())).containsExactly(new double[] {1}, new double[] {0});
        Read.write(testLabels, labels(1, 2));
        assertThat(mnistError()).contains("example 1: expected one of the classes [0, 1], found '2'");
        Read.write(testLabels, labels(1, 1));
        assertThat(MnistFolder.open(folder, FileOpener.PLAIN).test().classes()).containsExactly("0", "1");
        Read.write(folder.resolve("t10k-images.idx3-ubyte.gz"), Read.gzip(images(2, 2, 1, 1, 2, 3, 4)));
        assertThat(mnistError()).contains("expected images of one size, found [1, 2] in");
    }

    /** Kaggle's archive of MNIST unpacks each file into a folder of its own name. */
    @Test
    void filesInFoldersOfTheirNames() throws IOException {
        for (String subset : List.of("train", "t10k")) {
            for (String dot : List.of("-", ".")) {
                Path own = Files.createDirectories(folder.resolve(subset + "-images-idx3-ubyte"));
                Read.write(own.resolve(subset + "-images" + dot + "idx3-ubyte"), images(2, 1, 2, 0, 255, 51, 128));
                Path labelled = Files.createDirectories(folder.resolve(subset + "-labels-idx1-ubyte"));
                Read.write(labelled.resolve(subset + "-labels" + dot + "idx1-ubyte"), labels(0, 1));
            }
        }
        MnistFolder inside = MnistFolder.open(folder, FileOpener.PLAIN);
        assertThat(inside.train().examples()).isEqualTo(2);
        Read.write(folder.resolve("train-images.idx3-ubyte"), images(2, 1, 2, 51, 51, 51, 51));
        assertThat(Read.inputs(MnistFolder.open(folder, FileOpener.PLAIN).train()))
                .containsExactly(new double[] {0.2, 0.2}, new double[] {0.2, 0.2});
        assertThat(MnistFolder.isLike(folder)).isTrue();
    }

    /** EMNIST: a name before, and "test"; letters are numbered from 1. */
    @Test
    void filesOfEmnist() {
        for (String subset : List.of("train", "test")) {
            Read.write(
                    folder.resolve("emnist-letters-" + subset + "-images-idx3-ubyte.gz"),
                    Read.gzip(images(2, 1, 1, 0, 255)));
            Read.write(folder.resolve("emnist-letters-" + subset + "-labels-idx1-ubyte.gz"), Read.gzip(labels(1, 26)));
        }
        MnistFolder letters = MnistFolder.open(folder, FileOpener.PLAIN);
        assertThat(letters.train().classes()).containsExactly("1", "26");
        assertThat(letters.test().examples()).isEqualTo(2);
        Read.write(folder.resolve("emnist-digits-train-labels-idx1-ubyte"), labels(0, 1));
        assertThat(mnistError())
                .isEqualTo(
                        ".: expected the four files of one set, found files of [emnist-digits-, emnist-letters-]; put those"
                                + " of one set into a folder of their own");
    }

    private String mnistError() {
        return Read.error(folder, () -> MnistFolder.open(folder, FileOpener.PLAIN));
    }

    private String error() {
        return Read.error(folder, this::open);
    }

    private IdxExamples open() {
        return IdxExamples.open(images, labels, FileOpener.PLAIN);
    }

    static byte[] images(int count, int height, int width, int... pixels) {
        ByteBuffer bytes =
                ByteBuffer.allocate(16 + pixels.length).putInt(0x0803).putInt(count);
        bytes.putInt(height).putInt(width);
        for (int pixel : pixels) {
            bytes.put((byte) pixel);
        }
        return bytes.array();
    }

    static byte[] labels(int... labels) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x0801).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return bytes.array();
    }

    /** Two examples of one value each. */
    private static byte[] idx(int type, byte... values) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + values.length).putInt(type << 8 | 2);
        return bytes.putInt(2).putInt(1).put(values).array();
    }
}
