package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Examples;
import io.github.initbench.data.Npy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The remedy that an error names for a file, followed: the file is then read right. Remedies that name an option are followed in {@link CsvHeaderTest},
 * {@link CsvRolesTest}, {@link CsvFormTest}, {@link NpzFileTest} and {@link DataKindTest}.
 */
class RemediesTest {

    private static final String TABLE = "x1,x2,label\n1,2,a\n3,4,b\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void textFiles() {
        followed("copy or download it again", csv(new byte[0]), csv(utf8(TABLE)));
        followed("copy or download it again", csv(cut(Read.gzip(utf8(TABLE)))), csv(Read.gzip(utf8(TABLE))));
        followed("save the file as UTF-8", csv("x1,x2,l\u00e4bel\n1,2,a\n".getBytes(ISO_8859_1)), csv(utf8(TABLE)));
        followed("save it as UTF-8", kindOf(("\uFEFF" + TABLE).getBytes(UTF_16LE)), kindOf(utf8(TABLE)));
        followed(
                "write a decimal comma as a point",
                csv(utf8("7.5,1,a\n\"3,5\",4,b\n")),
                csv(utf8("7.5,1,a\n3.5,4,b\n")));
        followed(
                "remove commas between thousands", csv(utf8("7,1,a\n\"1,234\",2,b\n")), csv(utf8("7,1,a\n1234,2,b\n")));
        followed(
                "turn words into numbers",
                csv(utf8("x,y,label\n1,low,a\n2,high,b\n")),
                csv(utf8("x,y,label\n1,0,a\n2,1,b\n")));
        followed("put a value there", csv(utf8("x,y,label\n1,NA,a\n2,1,b\n")), csv(utf8("x,y,label\n1,0,a\n2,1,b\n")));
        followed(
                "a text with a separator in it needs quotes",
                csv(utf8("1,2,a\n3,4,b,c\n")),
                csv(utf8("1,2,a\n3,4,\"b,c\"\n")));
        followed("give it a value", csv(utf8("1,2,a\n3,inf,b\n")), csv(utf8("1,2,a\n3,9,b\n")));
    }

    @Test
    void shapesAndTypesOfArrays() {
        double[] four = {1, 2, 3, 4};
        Supplier<Examples> good = arrays(() -> npy("x.npy", 2, 2, four), () -> npy("y.npy", 2, 1, new double[] {0, 1}));
        followed(
                "save array.reshape(-1, 1)",
                arrays(
                        () -> raw("x.npy", "'<f8'", "(2,)", doubles(1, 2)),
                        () -> npy("y.npy", 2, 1, new double[] {0, 1})),
                arrays(
                        () -> raw("x.npy", "'<f8'", "(2, 1)", doubles(1, 2)),
                        () -> npy("y.npy", 2, 1, new double[] {0, 1})));
        followed("save array.reshape(-1)", labels("(1, 2)", 0, 1), labels("(2,)", 0, 1));
        followed("save array.argmax(axis=1)", labels("(2, 3)", 1, 0, 0, 0, 0, 1), labels("(2,)", 0, 2));
        followed(
                "save array.argmax(axis=0)",
                arrays(
                        () -> npy("x.npy", 2, 2, four),
                        () -> raw("y.npy", "'<f8'", "(3, 2)", doubles(1, 0, 0, 0, 0, 1))),
                labels("(2,)", 0, 2));
        followed("number the classes", labels("(2,)", 0.5, 1), labels("(2,)", 0, 1));
        followed(
                "array.astype(str)",
                arrays(() -> npy("x.npy", 2, 2, four), () -> raw("y.npy", "'|O'", "(2,)", new byte[16])),
                arrays(
                        () -> npy("x.npy", 2, 2, four),
                        () -> raw("y.npy", "'<U1'", "(2,)", "ab".getBytes(Charset.forName("UTF-32LE")))));
        followed(
                "save array.astype('float64')",
                arrays(
                        () -> raw("x.npy", "'<c16'", "(2, 2)", new byte[64]),
                        () -> npy("y.npy", 2, 1, new double[] {0, 1})),
                good);
        followed(
                "save a plain array of float64",
                arrays(
                        () -> raw("x.npy", "[('a', '<f8'), ('b', '<f8')]", "(2,)", new byte[32]),
                        () -> npy("y.npy", 2, 1, new double[] {0, 1})),
                good);
        followed(
                "write it with numpy.save",
                arrays(
                        () -> Read.write(folder.resolve("x.npy"), utf8("1,2\n3,4\n")),
                        () -> npy("y.npy", 2, 1, new double[] {0, 1})),
                good);
        followed(
                "are features and labels exchanged?",
                arrays(() -> raw("x.npy", "'<U1'", "(2, 1)", new byte[8]), () -> npy("y.npy", 2, 2, four)),
                good);
        followed("are they the labels of these examples?", labels("(3,)", 0, 1, 0), labels("(2,)", 0, 1));
    }

    @Test
    void imagesAndLabelsOfMnist() {
        byte[] images = IdxExamplesTest.images(2, 1, 2, 0, 255, 51, 128);
        byte[] labels = IdxExamplesTest.labels(0, 1);
        followed("are images and labels exchanged?", idx(labels, images), idx(images, labels));
        followed(
                "the file is cut off, or damaged: copy or download it again",
                idx(cut(images), labels),
                idx(images, labels));
    }

    private void followed(String remedy, Supplier<Examples> wrong, Supplier<Examples> right) {
        assertThat(Read.error(folder, () -> Read.inputs(wrong.get()))).contains(remedy);
        assertThat(Read.inputs(right.get())).as(remedy).hasSize(2);
    }

    private Supplier<Examples> csv(byte[] content) {
        return () ->
                CsvExamples.open(Read.write(folder.resolve("a.csv"), content), CsvOptions.DEFAULT, FileOpener.PLAIN);
    }

    /** Through what recognizes kinds of files. */
    private Supplier<Examples> kindOf(byte[] content) {
        return () -> {
            assertThat(DataKind.of(Read.write(folder.resolve("a.txt"), content)))
                    .isEqualTo(DataKind.CSV);
            return csv(content).get();
        };
    }

    private Supplier<Examples> idx(byte[] images, byte[] labels) {
        return () -> IdxExamples.open(
                Read.write(folder.resolve("x"), images), Read.write(folder.resolve("y"), labels), FileOpener.PLAIN);
    }

    private Supplier<Examples> arrays(Supplier<Path> x, Supplier<Path> y) {
        return () -> NpyExamples.open(x.get(), y.get(), List.of());
    }

    private Supplier<Examples> labels(String shape, double... values) {
        return arrays(
                () -> npy("x.npy", 2, 2, new double[] {1, 2, 3, 4}),
                () -> raw("y.npy", "'<f8'", shape, doubles(values)));
    }

    private Path npy(String name, int rows, int columns, double[] values) {
        try {
            Npy.write(folder.resolve(name), rows, columns, values);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path raw(String name, String type, String shape, byte[] values) {
        String header = "{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + "}";
        return Read.write(folder.resolve(name), NpyFormatTest.npy(header, values));
    }

    private static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length - 1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
