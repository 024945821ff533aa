package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import io.github.initbench.random.RandomState;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.Start;
import io.github.initbench.reports.table.StudyOutcome;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study on files of a user's own, of every kind. */
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
                UserFiles.flowers(folder, "my flowers.csv", 30),
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
        assertThat(rows).extracting(row -> row.result().trainAccuracy()).containsExactly(1.0, 1.0);
        assertThat(TableReader.read(Tables.CONFUSION, out.resolve("confusion.csv")))
                .extracting(ConfusionRow::actual)
                .contains("iris", "lily", "rose");
        assertThat(TableReader.read(Tables.DATASET, out.resolve("dataset.csv")))
                .extracting(DatasetRow::classes)
                .containsExactly(3, 3);
    }

    /** 95 % are right where every answer is 0, and nothing is learned. */
    @Test
    void oneClassAloneIsNoRecommendation() throws IOException {
        Path out = folder.resolve("out");
        Cli call = study(
                "--data",
                UserFiles.imbalancedNoise(folder),
                "--test-fraction",
                "0.5",
                "--iterations",
                "300",
                "--init",
                "he,xavier",
                "--out",
                out.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .containsPattern("\nxavier +9\\d% \\(balanced 50%\\) .*does not learn: answers one class alone\n")
                .doesNotContain("recommended");
        List<StudyRow> rows = TableReader.read(Tables.STUDY, out.resolve("study.csv"));
        assertThat(rows).extracting(row -> row.result().trainBalancedAccuracy()).containsExactly(0.5, 0.5);
        assertThat(rows).extracting(row -> row.result().testBalancedAccuracy()).containsExactly(0.5, 0.5);
        assertThat(rows).extracting(row -> row.judgement().outcome()).containsOnly(StudyOutcome.DOES_NOT_LEARN);
        assertThat(rows).extracting(row -> row.judgement().start()).containsOnly(Start.HEALTHY);
    }

    @Test
    void csvWithATestFileOfItsOwn() throws IOException {
        Cli call = study(
                "--dataset",
                "csv",
                "--data",
                UserFiles.flowers(folder, "train.csv", 30),
                "--test-data",
                UserFiles.flowers(folder, "test.csv", 12),
                "--label-column",
                "kind",
                "--classes",
                "rose,iris,lily",
                "--iterations",
                "2");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("test set: test.csv, 12 examples, 4 features, 3 classes");
    }

    @Test
    void mnistsFourFilesInMiniBatches() throws IOException {
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        UserFiles.idx(mnist, "train", 50, false);
        UserFiles.idx(mnist, "t10k", 20, true);
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

    /** Names of classes and columns come from a file, and its own name from its author. */
    @Test
    void namesDoNotSteerTheTerminal() throws IOException {
        Path data = folder.resolve("a\nb.csv");
        Files.writeString(data, "\"x\n1\",x2,kind\n1,2,\"a\nb\"\n2,3,\u001b[31mred\n3,1,\"a\nb\"\n4,4,\u001b[31mred\n");
        Cli call = study(
                "--dataset",
                "csv",
                "--data",
                data.toString(),
                "--init",
                "he",
                "--iterations",
                "2",
                "--out",
                folder.resolve("out").toString(),
                "--plots",
                folder.resolve("plots").toString());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("\ntraining set: a?b.csv, 4 examples, 2 features, 2 classes (?[31mred, a?b), SHA-256 ")
                .doesNotContain("\u001b");
        assertThat(TableReader.read(Tables.POINTS, folder.resolve("out").resolve("points.csv")))
                .extracting(PointRow::name)
                .contains("a\nb", "\u001b[31mred");
    }

    /** The kind follows from the file. */
    @Test
    void datasetFollowsFromTheFile() throws IOException {
        Cli call = study("--data", UserFiles.flowers(folder, "plain.csv", 12), "--init", "he", "--iterations", "1");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("study --dataset csv --data ");
    }

    private static Cli study(String... arguments) {
        List<String> all = new ArrayList<>(List.of("study"));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(new String[0]));
    }
}
