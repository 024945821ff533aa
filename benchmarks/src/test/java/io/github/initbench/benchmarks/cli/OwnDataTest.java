package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import io.github.initbench.random.RandomState;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study on files of a user's own, of every kind, and what is said of files that are not what they should be. */
class OwnDataTest {

    @TempDir
    Path folder = Path.of("");

    /** Three flowers with four measures; the header, the words and the three classes are found out. */
    @Test
    void csvWithWords() throws IOException {
        Path out = folder.resolve("out");
        Cli call = study(
                "--dataset",
                "csv",
                "--data",
                flowers("my flowers.csv", 30),
                "--test-fraction",
                "0.3",
                "--standardize",
                "--iterations",
                "200",
                "--init",
                "he,xavier",
                "--out",
                out.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("--data '" + folder.resolve("my flowers.csv") + "' ")
                .contains(" --test-fraction 0.3 --split-seed 0 --standardize\n")
                .contains("--layers 4,32,3 ")
                .contains(
                        "training set: my flowers.csv, 21 examples, 4 features, 3 classes (iris, lily, rose), SHA-256 ")
                .contains("test set: my flowers.csv, 9 examples, 4 features, 3 classes (iris, lily, rose), SHA-256 ")
                .contains("recommended method");
        List<StudyRow> rows = TableReader.read(Tables.STUDY, out.resolve("study.csv"));
        assertThat(rows).extracting(StudyRow::trainAccuracy).containsExactly(1.0, 1.0);
        assertThat(TableReader.read(Tables.CONFUSION, out.resolve("confusion.csv")))
                .extracting(ConfusionRow::actual)
                .contains("iris", "lily", "rose");
        assertThat(TableReader.read(Tables.DATASET, out.resolve("dataset.csv")))
                .extracting(DatasetRow::classes)
                .containsExactly(3, 3);
    }

    @Test
    void csvWithATestFileOfItsOwn() throws IOException {
        Cli call = study(
                "--dataset",
                "csv",
                "--data",
                flowers("train.csv", 30),
                "--test-data",
                flowers("test.csv", 12),
                "--label-column",
                "kind",
                "--classes",
                "rose,iris,lily",
                "--iterations",
                "2");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("test set: test.csv, 12 examples, 4 features, 3 classes");
    }

    /** Two classes by file name: class 1 is the second of --classes, or the second in order. */
    @Test
    void pictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 0; i < 6; i++) {
            picture(pictures.resolve((i < 3 ? "cat." : "dog.") + i + ".png"), 5, 4, i);
        }
        Cli call = study("cats-vs-dogs", "--images", pictures.toString(), "--iterations", "100", "--init", "he");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("training set: pictures, 6 examples, 60 features, 2 classes")
                .contains("--layers 60,5,5,1 --hidden tanh")
                .contains("The cost after 100 iterations is: ")
                .contains("The accuracy rate is: ");
    }

    @Test
    void mnistsFourFilesInMiniBatches() throws IOException {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        idx(mnist, "train", 50, false);
        idx(mnist, "t10k", 20, true);
        Cli call = study("--dataset", "mnist", "--data", mnist.toString(), "--batch", "16", "--iterations", "5");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("50 examples, 6 features, 3 classes")
                .contains("20 examples, 6 features, 3 classes")
                .contains("--layers 6,32,3 ")
                .contains("--batch 16 --shuffle-seed 0 ");
    }

    @Test
    void arraysOfNumPy() throws IOException {
        double[] x = new double[40];
        new RandomState(4).randn(x);
        double[] y = new double[20];
        for (int j = 0; j < 20; j++) {
            y[j] = j % 2;
        }
        Path features = folder.resolve("x.npy");
        Path labels = folder.resolve("y.npy");
        Npy.write(features, 20, 2, x);
        Npy.write(labels, 20, 1, y);
        Path both = folder.resolve("both.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(both))) {
            for (Path file : List.of(features, labels)) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        Cli npy = study(
                "--dataset", "npy", "--data", features.toString(), "--labels", labels.toString(), "--iterations", "2");
        Cli npz = study("--dataset", "npz", "--data", both.toString(), "--iterations", "2");
        assertThat(npy.exit()).as(npy.err()).isZero();
        assertThat(npz.exit()).as(npz.err()).isZero();
        assertThat(sha256(npz)).isEqualTo(sha256(npy));
    }

    private static String sha256(Cli call) {
        int at = call.out().indexOf("SHA-256 ");
        return call.out().substring(at, at + 72);
    }

    /** A fault that is found only while the values are read: the worker says it, and no table is begun. */
    @Test
    void faultInTheMiddleLeavesNothingBehind() throws IOException {
        double[] x = new double[40];
        x[31] = Double.NaN;
        Path features = folder.resolve("x.npy");
        Path labels = folder.resolve("y.npy");
        double[] y = new double[20];
        y[3] = 1;
        Npy.write(features, 20, 2, x);
        Npy.write(labels, 20, 1, y);
        Path out = folder.resolve("out");
        Cli call = study(
                "--dataset",
                "npy",
                "--data",
                features.toString(),
                "--labels",
                labels.toString(),
                "--out",
                out.toString());
        requireOneLine(call, "x.npy", "NaN");
        assertThat(out).doesNotExist();
    }

    @Test
    void filesThatAreNotWhatTheyShouldBe() throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "a,b,c\n1,2,x\n1,y\n");
        requireOneLine(study("--dataset", "csv", "--data", ragged.toString()), "ragged.csv", "line 3");
        Path oneClass = Files.writeString(folder.resolve("one.csv"), "1,2,x\n3,4,x\n");
        requireOneLine(study("--dataset", "csv", "--data", oneClass.toString()), "one.csv", "class");
        requireOneLine(
                study("--dataset", "csv", "--data", folder.resolve("absent.csv").toString()), "absent.csv", "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        requireOneLine(study("cats-vs-dogs", "--images", empty.toString()), "empty", "");
        picture(empty.resolve("cat.1.png"), 5, 4, 1);
        picture(empty.resolve("dog.1.png"), 4, 5, 1);
        requireOneLine(study("cats-vs-dogs", "--images", empty.toString()), "cat.1.png", "dog.1.png");
        requireOneLine(study("--dataset", "mnist", "--data", empty.toString()), "train-images", "");
        byte[] gzip = gzip("1,2,x\n3,4,y\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        Path early = Files.write(folder.resolve("early.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
        requireOneLine(study("--dataset", "csv", "--data", early.toString()), "early.csv.gz", "");
    }

    /** One class is one class, whether or not the classes are given, and a preset gives them. */
    @Test
    void oneClassIsNothingToTellApart() throws IOException {
        Path oneClass = Files.writeString(folder.resolve("one.csv"), "1,2,x\n3,4,x\n");
        requireOneLine(
                study("--dataset", "csv", "--data", oneClass.toString(), "--classes", "x,y"), "one.csv", "two classes");
        Path cats = Files.createDirectory(folder.resolve("cats"));
        picture(cats.resolve("cat.1.png"), 5, 4, 1);
        picture(cats.resolve("cat.2.png"), 5, 4, 2);
        requireOneLine(study("cats-vs-dogs", "--images", cats.toString()), "cats", "two classes");
    }

    @Test
    void testFileOfOtherColumnsIsRefused() throws IOException {
        Path train = Files.writeString(folder.resolve("train.csv"), "a,b,c\n1,2,x\n3,4,y\n");
        Path test = Files.writeString(folder.resolve("test.csv"), "b,a,c\n2,1,x\n4,3,y\n");
        requireOneLine(
                study("--dataset", "csv", "--data", train.toString(), "--test-data", test.toString()),
                "test.csv: line 1",
                "found b,a");
    }

    /** Most labels come once: measurements, although integers. */
    @Test
    void measurementsAreNoClasses() throws IOException {
        StringBuilder lines = new StringBuilder("a,b\n");
        for (int j = 0; j < 100; j++) {
            lines.append(j % 7).append(',').append(500 + 13 * j % 97).append('\n');
        }
        Path file = Files.writeString(folder.resolve("wine.csv"), lines);
        requireOneLine(study("--data", file.toString()), "wine.csv", "look like measurements");
    }

    /** The file says what it is. */
    @Test
    void datasetFollowsFromTheFile() throws IOException {
        Cli call = study("--data", flowers("plain.csv", 12), "--init", "he", "--iterations", "1");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("study --dataset csv --data ");
    }

    @Test
    void weightsOfAnotherRunAreNotMixedIn() throws IOException {
        Path weights = folder.resolve("weights");
        String[] command = {"digits", "--init", "he", "--iterations", "1", "--save-weights", weights.toString()};
        Cli first = study(command);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).endsWith("weights: " + weights + "\n");
        requireOneLine(study(command), weights.toString(), "name a new folder");
    }

    /** What may be a header, or a regression's target, is asked back, not guessed. */
    @Test
    void doubtfulColumnsAreAskedBack() throws IOException {
        Path numbered = Files.writeString(folder.resolve("numbered.csv"), "0,1,label\n1,2,0\n3,4,1\n5,6,1\n");
        requireOneLine(study("--dataset", "csv", "--data", numbered.toString()), "numbered.csv", "header");
        Cli told = study("--dataset", "csv", "--data", numbered.toString(), "--header", "yes", "--iterations", "1");
        assertThat(told.exit()).as(told.err()).isZero();
        assertThat(told.out()).contains("3 examples, 2 features, 2 classes");
        Path prices = Files.writeString(folder.resolve("prices.csv"), "1,2,0.5\n3,4,1.5\n5,6,2\n");
        requireOneLine(
                study("--dataset", "csv", "--data", prices.toString()), "prices.csv, line 1, column 3", "regression");
    }

    private static void requireOneLine(Cli call, String file, String what) {
        assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(2);
        assertThat(call.err().strip()).contains(file).contains(what).doesNotContain("\n");
    }

    private static Cli study(String... arguments) {
        List<String> all = new ArrayList<>(List.of("study"));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(new String[0]));
    }

    private String flowers(String name, int count) throws IOException {
        RandomState random = new RandomState(count);
        StringBuilder lines = new StringBuilder("sepal length,sepal width,petal length,petal width,kind\n");
        String[] kinds = {"iris", "lily", "rose"};
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < 4; i++) {
                lines.append(random.normal(10.0 * (j % 3), 1)).append(',');
            }
            lines.append(kinds[j % 3]).append('\n');
        }
        return Files.writeString(folder.resolve(name), lines).toString();
    }

    private static void picture(Path file, int width, int height, int seed) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        RandomState random = new RandomState(seed);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.interval(0xffffff));
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static void idx(Path folder, String prefix, int count, boolean gzip) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        DataOutputStream imageData = new DataOutputStream(images);
        DataOutputStream labelData = new DataOutputStream(labels);
        for (int header : new int[] {0x803, count, 3, 2}) {
            imageData.writeInt(header);
        }
        for (int header : new int[] {0x801, count}) {
            labelData.writeInt(header);
        }
        for (int j = 0; j < count; j++) {
            labelData.write(j % 3);
            for (int i = 0; i < 6; i++) {
                imageData.write(7 * j + i);
            }
        }
        String end = gzip ? ".gz" : "";
        Files.write(
                folder.resolve(prefix + "-images-idx3-ubyte" + end),
                gzip ? gzip(images.toByteArray()) : images.toByteArray());
        Files.write(
                folder.resolve(prefix + "-labels-idx1-ubyte" + end),
                gzip ? gzip(labels.toByteArray()) : labels.toByteArray());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
