package io.github.initbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Examples;
import io.github.initbench.data.Npy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a dataset is read, while it is opened and while its examples are read; by a clock that the test sets. */
class LoadWatchTest {

    private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    Path folder = Path.of("");

    private final List<String> inputs = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private long now;
    private long step = STEP_NANOS; // of the clock, each time that it is read

    @BeforeEach
    void forget() {
        inputs.clear();
        shares.clear();
    }

    @Test
    void aCsvFileByItsBytes() throws IOException {
        String file = csv(folder.resolve("a.csv"), 20_000);
        Examples train =
                FileDatasets.csv(options(Map.of("data", file)), watch()).train();
        assertInputs(file);
        assertRising(shares.subList(2, shares.size())); // after two looks at its start
        forget();
        train.read((x, y) -> {});
        assertInputs(file);
        assertRising(shares);
    }

    @Test
    void theTestFileTooAndWhatIsCompressed() throws IOException {
        String train = csv(folder.resolve("a.csv"), 2);
        String test = csv(folder.resolve("b.csv.gz"), 200_000);
        Sets sets = FileDatasets.csv(options(Map.of("data", train, "test-data", test)), watch());
        assertInputs(test);
        forget();
        sets.test().orElseThrow().read((x, y) -> {});
        assertInputs(test);
        assertRising(shares);
    }

    @Test
    void mnistByTheBytesOfEachFile() throws IOException {
        for (String set : List.of("train", "t10k")) {
            ByteBuffer images = ByteBuffer.allocate(16 + 300 * 28 * 28);
            images.putInt(0x803).putInt(300).putInt(28).putInt(28);
            Files.write(folder.resolve(set + "-images-idx3-ubyte"), images.array());
            ByteBuffer labels = ByteBuffer.allocate(8 + 300).putInt(0x801).putInt(300);
            labels.put(8 + 299, (byte) 1);
            Files.write(folder.resolve(set + "-labels-idx1-ubyte"), labels.array());
        }
        Examples train = FileDatasets.mnist(options(Map.of("data", folder.toString())), watch())
                .train();
        forget();
        train.read((x, y) -> {});
        assertInputs(folder.resolve("train-images-idx3-ubyte").toString());
        assertRising(shares);
    }

    @Test
    void aFolderOfImagesByTheirNumber() throws IOException {
        for (String name : List.of("a.1.png", "a.2.png", "b.1.png", "b.2.png")) {
            ImageIO.write(
                    new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB),
                    "png",
                    folder.resolve(name).toFile());
        }
        Files.writeString(folder.resolve("notes.txt"), "no image");
        Examples train = FileDatasets.images(options(Map.of("images", folder.toString())), watch())
                .train();
        assertInputs(folder.toString());
        assertThat(shares).containsExactly(0.0, 0.25, 0.5, 0.75);
        forget();
        train.read((x, y) -> {});
        assertInputs(folder.toString());
        assertThat(shares).containsExactly(0.0, 0.25, 0.5, 0.75);
    }

    /** They are read where they are, not from their file's start to its end. */
    @Test
    void arraysByTheirExamples() throws IOException {
        Path x = folder.resolve("x.npy");
        Path y = folder.resolve("y.npy");
        Npy.write(x, 4, 2, new double[8]);
        Npy.write(y, 4, 1, new double[] {0, 1, 0, 1});
        Examples train = FileDatasets.npy(options(Map.of("data", x.toString(), "labels", y.toString())), watch())
                .train();
        assertThat(shares).isEmpty();
        train.read((input, target) -> {});
        assertInputs("x.npy");
        assertThat(shares).containsExactly(0.25, 0.5, 0.75);
    }

    @Test
    void everyTwoSeconds() throws IOException {
        step = STEP_NANOS / 4;
        String file = csv(folder.resolve("a.csv"), 40_000);
        Examples train =
                FileDatasets.csv(options(Map.of("data", file)), watch()).train();
        forget();
        long start = now;
        train.read((x, y) -> {});
        assertThat((now - start) / STEP_NANOS).isBetween((long) shares.size(), shares.size() + 1L);
        assertRising(shares);
    }

    @Test
    void notWhatIsReadAtOnce() throws IOException {
        step = 1;
        FileDatasets.csv(options(Map.of("data", csv(folder.resolve("a.csv"), 20_000))), watch())
                .train()
                .read((x, y) -> {});
        assertThat(shares).isEmpty();
    }

    private LoadWatch watch() {
        LoadProgress progress = (input, share) -> {
            inputs.add(input);
            shares.add(share);
        };
        return new LoadWatch(progress, () -> now += step);
    }

    private static DatasetOptions options(Map<String, String> given) {
        return new DatasetOptions("some", new HashMap<>(given));
    }

    /** Rows of 14 bytes, as a path. */
    private static String csv(Path file, int rows) throws IOException {
        boolean gzip = file.toString().endsWith(".gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = gzip ? new GZIPOutputStream(bytes) : bytes;
                PrintStream lines = new PrintStream(packed, false, StandardCharsets.UTF_8)) {
            lines.print("x,y,label\n");
            for (int j = 0; j < rows; j++) {
                lines.print("0." + (100_000 + j * 7919 % 900_000) + ",7," + j % 2 + "\n");
            }
        }
        Files.write(file, bytes.toByteArray());
        return file.toString();
    }

    private void assertInputs(String expected) {
        assertThat(inputs).isNotEmpty().containsOnly(expected);
    }

    private static void assertRising(List<Double> shares) {
        assertThat(shares).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
        assertThat(shares).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }
}
