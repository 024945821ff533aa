package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that NumPy 1.24.2 wrote: every type, byte order, layout and version. */
class NpySamplesTest {

    private final Path folder;

    NpySamplesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        InputStream resource =
                Objects.requireNonNull(NpySamplesTest.class.getResourceAsStream("/golden/npy-samples.zip"));
        try (ZipInputStream samples = new ZipInputStream(resource)) {
            for (ZipEntry entry = samples.getNextEntry(); entry != null; entry = samples.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), samples.readAllBytes());
            }
        }
    }

    @Test
    void everyTypeOrderLayoutAndVersion() {
        int count = 0;
        for (String type : List.of("f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8")) {
            for (String order : List.of("little", "big")) {
                for (String layout : List.of("C", "F")) {
                    for (int version = 1; version <= 3; version++) {
                        String name = "x-" + type + "-" + order + "-" + layout + "-" + version;
                        NpyExamples examples = open(name, "y");
                        assertThat(examples.features()).as(name).isEqualTo(3);
                        assertThat(Read.inputs(examples)).as(name).containsExactlyElementsOf(expected(5, 3, 7, 1));
                        assertThat(Read.targets(examples)).as(name).containsExactlyElementsOf(targets());
                        count++;
                    }
                }
            }
        }
        assertThat(count).isEqualTo(120);
    }

    @Test
    void truthValues() {
        assertThat(Read.inputs(open("x-b1-C", "y")).get(0)).containsExactly(0, 1, 0);
    }

    /** Also in Fortran order an example of several axes is flattened row by row. */
    @Test
    void severalAxes() {
        for (String name : List.of("cube-C", "cube-F")) {
            assertThat(Read.inputs(open(name, "y"))).as(name).containsExactlyElementsOf(expected(5, 6, 4, 3));
        }
    }

    @Test
    void labelsInAColumnOfFloats() {
        NpyExamples examples = open("cube-C", "y-column-F");
        assertThat(examples.classes()).containsExactly("0", "1", "2");
        assertThat(Read.targets(examples)).containsExactlyElementsOf(targets());
    }

    @Test
    void archives() {
        NpzFile.Names names = new NpzFile.Names("x_train", "y_train");
        for (NpyExamples examples : List.of(
                NpzFile.open(folder.resolve("stored.npz"), NpzFile.Names.DEFAULT, List.of())
                        .train(),
                NpzFile.open(folder.resolve("deflated.npz"), NpzFile.Names.DEFAULT, List.of())
                        .train(),
                NpzFile.open(folder.resolve("named.npz"), names, List.of()).train(),
                NpzFile.open(folder.resolve("named.npz"), NpzFile.Names.DEFAULT, List.of())
                        .train(),
                NpzFile.open(folder.resolve("fortran.npz"), NpzFile.Names.DEFAULT, List.of())
                        .train())) {
            assertThat(Read.inputs(examples)).containsExactlyElementsOf(expected(5, 3, 7, 1));
            assertThat(Read.targets(examples)).containsExactlyElementsOf(targets());
        }
    }

    @Test
    void refusedTypesAreNamed() {
        assertThat(errorOf("objects")).contains("found dtype '|O', Python objects, which are not read");
        assertThat(errorOf("structured")).contains("found a structured dtype; save a plain array of float64");
        assertThat(errorOf("complex")).contains("found dtype '<c16', complex numbers");
        assertThat(errorOf("text")).contains("expected numbers as features, found text");
        assertThat(errorOf("scalar")).contains("expected features of shape (examples, ...), found shape ()");
        assertThat(errorOf("y")).contains("found shape (5,); save array.reshape(-1, 1)");
        assertThat(Read.error(folder, () -> open("cube-C", "x-f8-little-C-1")))
                .contains("found labels of shape (5, 3); if they are one-hot, save array.argmax(axis=1)");
    }

    private String errorOf(String name) {
        return Read.error(folder, () -> open(name, "y"));
    }

    private NpyExamples open(String x, String y) {
        return NpyExamples.open(folder.resolve(x + ".npy"), folder.resolve(y + ".npy"), List.of());
    }

    private static List<double[]> expected(int examples, int features, int factor, int offset) {
        List<double[]> expected = new ArrayList<>();
        for (int j = 0; j < examples; j++) {
            double[] x = new double[features];
            for (int i = 0; i < features; i++) {
                x[i] = (j * features + i) * (double) factor + offset;
            }
            expected.add(x);
        }
        return expected;
    }

    private static List<double[]> targets() {
        double[] zero = {1, 0, 0};
        double[] two = {0, 0, 1};
        return List.of(zero, two, new double[] {0, 1, 0}, two, zero);
    }
}
