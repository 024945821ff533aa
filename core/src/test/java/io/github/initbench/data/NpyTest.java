package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {

    private final Path folder;

    NpyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** numpy.save of NumPy 1.24.2 writes these very bytes. */
    @Test
    void bytesOfAMatrix() throws IOException {
        double[] matrix = {1.5, -0.0, 3, 4, Double.MIN_VALUE, Double.NaN};
        Path file = folder.resolve("w.npy");
        Npy.write(file, 2, 3, matrix);

        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(128 + 6 * Double.BYTES);
        assertThat(Arrays.copyOf(bytes, 10)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        String description = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }";
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .isEqualTo(description + " ".repeat(117 - description.length()) + "\n");
        assertThat(values(bytes, 128)).containsExactly(matrix);
        assertThat(names()).containsExactly("w.npy");
    }

    @Test
    void largeMatrixReplacesAnExistingFile() throws IOException {
        double[] matrix = new double[3 * 1025];
        Arrays.setAll(matrix, i -> Math.sqrt(i));
        Path file = folder.resolve("w.npy");
        Npy.write(file, 1, 1, new double[1]);
        Npy.write(file, 3, 1025, matrix);
        assertThat(values(Files.readAllBytes(file), 128)).containsExactly(matrix);
    }

    @Test
    void headerGrowsWithTheShapeAndStaysAligned() throws IOException {
        Path file = folder.resolve("empty.npy");
        Npy.write(file, 0, Integer.MAX_VALUE, new double[0]);
        assertThat(Files.size(file)).isEqualTo(128);
    }

    @Test
    void failureLeavesNothingBehind() throws IOException {
        Path missing = folder.resolve("missing/w.npy");
        assertThatThrownBy(() -> Npy.write(missing, 1, 1, new double[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("create " + folder.resolve("missing") + " first");
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("by-a-folder"));
        assertThatThrownBy(() -> Npy.write(taken, 1, 1, new double[1])).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void lengthMustFitTheShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(folder.resolve("w.npy"), 2, 3, new double[5]))
                .withMessage("npy: 5 values are no 2x3 matrix; give rows * columns values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(folder.resolve("w.npy"), -1, -1, new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(folder.resolve("w.npy"), 65536, 65536, new double[0]));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString()).toList();
        }
    }

    private static double[] values(byte[] bytes, int offset) {
        double[] values = new double[(bytes.length - offset) / Double.BYTES];
        ByteBuffer.wrap(bytes, offset, bytes.length - offset)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(values);
        return values;
    }
}
