package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyExamplesTest {

    private final Path folder;

    private final Path x;

    private final Path y;

    NpyExamplesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        x = folder.resolve("x.npy");
        y = folder.resolve("y.npy");
        Npy.write(x, 3, 2, new double[] {1, 2, 3, 4, 5, 6});
        Npy.write(y, 3, 1, new double[] {7, -1, 7});
    }

    @Test
    void whatWeWriteIsRead() {
        NpyExamples examples = NpyExamples.open(x, y, List.of());
        assertThat(examples.name()).isEqualTo("x.npy");
        assertThat(examples.classes()).containsExactly("-1", "7");
        assertThat(Read.inputs(examples))
                .containsExactly(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
        assertThat(Read.targets(examples)).containsExactly(new double[] {1}, new double[] {0}, new double[] {1});
    }

    /** More than one block of examples, the last one shorter. */
    @Test
    void fortranOrderInBlocks() {
        int examples = 20_000;
        ByteBuffer values = ByteBuffer.allocate(examples * 2 * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < examples; j++) {
                values.putShort((short) (j + i));
            }
        }
        Read.write(
                x, NpyFormatTest.npy("{'descr': '<i2', 'fortran_order': True, 'shape': (20000, 2)}", values.array()));
        ByteBuffer labels = ByteBuffer.allocate(examples);
        labels.put(3, (byte) 1);
        Read.write(
                y,
                NpyFormatTest.npy("{'shape': (20000L,), 'fortran_order': True, 'descr': \"|u1\", }", labels.array()));
        List<double[]> inputs = Read.inputs(NpyExamples.open(x, y, List.of()));
        for (int j = 0; j < examples; j++) {
            assertThat(inputs.get(j)).containsExactly(j, j + 1);
        }
    }

    @Test
    void valuesThatAreNotFinite() throws IOException {
        Npy.write(x, 3, 2, new double[] {1, 2, 3, Double.NaN, 5, 6});
        NpyExamples examples = NpyExamples.open(x, y, List.of());
        assertThat(Read.error(folder, () -> Read.inputs(examples)))
                .isEqualTo(
                        "./x.npy, byte 152: expected a finite number in example 1, found NaN; remove the example or give it a"
                                + " value");
        Npy.write(y, 3, 1, new double[] {1, 0, Double.POSITIVE_INFINITY});
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .contains("y.npy, byte 144: expected a finite number");
        Npy.write(y, 3, 1, new double[] {1, 0.5, 0});
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .isEqualTo(
                        "./y.npy, example 1: expected a class, found 0.5, a fraction as of a regression's target; number the"
                                + " classes, or name all of them: --classes A,B,...");
        assertThat(NpyExamples.open(x, y, List.of("0", "0.5", "1")).classes()).containsExactly("0", "0.5", "1");
        ByteBuffer large =
                ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN).putLong(40, (1L << 53) + 1);
        Read.write(x, NpyFormatTest.npy("{'descr': '<i8', 'fortran_order': False, 'shape': (3, 2)}", large.array()));
        Npy.write(y, 3, 1, new double[] {1, 0, 1});
        NpyExamples integers = NpyExamples.open(x, y, List.of());
        assertThat(Read.error(folder, () -> Read.inputs(integers)))
                .contains("in example 2, found an integer beyond 2^53, which is no double; save the array as float64");
    }

    /** As numpy.save writes arrays of str and of bytes: code points in four bytes, or single bytes, filled up with zeros. */
    @Test
    void labelsInWords() {
        String words = "cat\0dog\0b\u00e9ar";
        byte[] little = words.getBytes(Charset.forName("UTF-32LE"));
        Read.write(y, NpyFormatTest.npy("{'descr': '<U4', 'fortran_order': False, 'shape': (3,)}", little));
        NpyExamples named = NpyExamples.open(x, y, List.of());
        assertThat(named.classes()).containsExactly("b\u00e9ar", "cat", "dog");
        assertThat(Read.targets(named).get(0)).containsExactly(0, 1, 0);
        Read.write(
                y,
                NpyFormatTest.npy(
                        "{'descr': '>U4', 'fortran_order': False, 'shape': (3, 1)}",
                        words.getBytes(Charset.forName("UTF-32BE"))));
        assertThat(NpyExamples.open(x, y, List.of("dog", "cat", "b\u00e9ar")).classes())
                .containsExactly("dog", "cat", "b\u00e9ar");
        Read.write(
                y,
                NpyFormatTest.npy(
                        "{'descr': '|S3', 'fortran_order': False, 'shape': (3,)}", "no\0yesno\0".getBytes(UTF_8)));
        assertThat(NpyExamples.open(x, y, List.of()).classes()).containsExactly("no", "yes");
        Read.write(
                y,
                NpyFormatTest.npy(
                        "{'descr': '|S3', 'fortran_order': False, 'shape': (3,)}", "nanyesno\0".getBytes(UTF_8)));
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .isEqualTo(
                        "./y.npy, example 0: expected a class, found 'nan', a missing value; remove the example; if it is a"
                                + " class, name all of them: --classes A,B,...");
        assertThat(NpyExamples.open(x, y, List.of("nan", "yes", "no")).classes())
                .hasSize(3);
        byte[] latin1 = {'n', 'o', 0, (byte) 0xe4, 'x', 0, 'n', 'o', 0};
        Read.write(y, NpyFormatTest.npy("{'descr': '|S3', 'fortran_order': False, 'shape': (3,)}", latin1));
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .contains("y.npy, byte ", "expected text in UTF-8, found bytes that are none; save array.astype(str)");
    }

    /** The remedy for labels in another shape is the one that NumPy needs for that shape. */
    @Test
    void shapesOfLabels() throws IOException {
        Npy.write(y, 1, 3, new double[] {0, 1, 0});
        assertThat(errorOfLabels()).endsWith("found labels of shape (1, 3); save array.reshape(-1)");
        Npy.write(y, 3, 2, new double[] {0, 1, 0, 1, 1, 0});
        assertThat(errorOfLabels())
                .endsWith("found labels of shape (3, 2); if they are one-hot, save array.argmax(axis=1)");
        Npy.write(y, 3, 3, new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0});
        assertThat(errorOfLabels()).endsWith("if they are one-hot, save array.argmax(axis=1)");
        Npy.write(y, 2, 3, new double[] {0, 1, 0, 1, 0, 1});
        assertThat(errorOfLabels())
                .endsWith("found labels of shape (2, 3); if they are one-hot, save array.argmax(axis=0)");
    }

    private String errorOfLabels() {
        return Read.error(folder, () -> NpyExamples.open(x, y, List.of()));
    }

    @Test
    void countsAndClasses() throws IOException {
        Npy.write(y, 2, 1, new double[] {0, 1});
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .isEqualTo(
                        "./y.npy: expected one label for each of the 3 examples in ./x.npy, found labels of shape (2, 1);"
                                + " are they the labels of these examples?");
        Npy.write(y, 3, 1, new double[3]);
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .isEqualTo("./y.npy: expected at least two classes, found only [0]; there is nothing to classify");
        Npy.write(x, 0, 2, new double[0]);
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .isEqualTo("./x.npy: expected values, found an array of shape (0, 2)");
        double[] many = new double[1001];
        Arrays.setAll(many, i -> i);
        Npy.write(x, 1001, 1, many);
        Npy.write(y, 1001, 1, many);
        assertThat(Read.error(folder, () -> NpyExamples.open(x, y, List.of())))
                .contains("they look like the target of a regression");
    }

    @Test
    void changedBetweenOpenAndRead() throws IOException {
        NpyExamples examples = NpyExamples.open(x, y, List.of());
        Npy.write(y, 3, 2, new double[6]);
        assertThat(Read.error(folder, () -> Read.inputs(examples))).contains("y.npy: the file was changed");
        Files.delete(y);
        assertThat(Read.error(folder, () -> Read.inputs(examples))).contains("y.npy: there is no such file");
    }
}
