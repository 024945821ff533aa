package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study's errors on files that are not what they should be: one line, and nothing is left behind. */
class OwnDataErrorsTest {

    @TempDir
    Path folder = Path.of("");

    /** A fault that is found only while the values are read: the worker reports it, and no table is begun. */
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
        UsageErrorsTest.requireUsageError(call, "x.npy", "NaN");
        assertThat(out).doesNotExist();
    }

    @Test
    void filesThatAreNotWhatTheyShouldBe() throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "a,b,c\n1,2,x\n1,y\n");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", ragged.toString()), "ragged.csv", "line 3");
        Path oneClass = Files.writeString(folder.resolve("one.csv"), "1,2,x\n3,4,x\n");
        UsageErrorsTest.requireUsageError(study("--dataset", "csv", "--data", oneClass.toString()), "one.csv", "class");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", folder.resolve("absent.csv").toString()), "absent.csv", "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        UsageErrorsTest.requireUsageError(study("cats-vs-dogs", "--images", empty.toString()), "empty", "");
        UserFiles.image(empty.resolve("cat.1.png"), 5, 4, 1);
        UserFiles.image(empty.resolve("dog.1.png"), 4, 5, 1);
        UsageErrorsTest.requireUsageError(
                study("cats-vs-dogs", "--images", empty.toString()), "cat.1.png", "dog.1.png");
        UsageErrorsTest.requireUsageError(study("--dataset", "mnist", "--data", empty.toString()), "train-images", "");
        byte[] gzip = UserFiles.gzip("1,2,x\n3,4,y\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        Path early = Files.write(folder.resolve("early.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
        UsageErrorsTest.requireUsageError(study("--dataset", "csv", "--data", early.toString()), "early.csv.gz", "");
    }

    /** One class is one class, whether or not the classes are given, and a preset gives them. */
    @Test
    void oneClassIsNothingToSeparate() throws IOException {
        Path oneClass = Files.writeString(folder.resolve("one.csv"), "1,2,x\n3,4,x\n");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", oneClass.toString(), "--classes", "x,y"), "one.csv", "two classes");
        Path cats = Files.createDirectory(folder.resolve("cats"));
        UserFiles.image(cats.resolve("cat.1.png"), 5, 4, 1);
        UserFiles.image(cats.resolve("cat.2.png"), 5, 4, 2);
        UsageErrorsTest.requireUsageError(study("cats-vs-dogs", "--images", cats.toString()), "cats", "two classes");
    }

    @Test
    void testFileOfOtherColumnsIsRefused() throws IOException {
        Path train = Files.writeString(folder.resolve("train.csv"), "a,b,c\n1,2,x\n3,4,y\n");
        Path test = Files.writeString(folder.resolve("test.csv"), "b,a,c\n2,1,x\n4,3,y\n");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", train.toString(), "--test-data", test.toString()),
                "test.csv, line 1",
                "found [b, a]");
    }

    /** Most labels come once: measurements, although integers. */
    @Test
    void measurementsAreNoClasses() throws IOException {
        StringBuilder lines = new StringBuilder("a,b\n");
        for (int j = 0; j < 100; j++) {
            lines.append(j % 7).append(',').append(500 + 13 * j % 97).append('\n');
        }
        Path file = Files.writeString(folder.resolve("wine.csv"), lines);
        UsageErrorsTest.requireUsageError(study("--data", file.toString()), "wine.csv", "look like measurements");
    }

    @Test
    void weightsOfAnotherRunAreNotMixedIn() throws IOException {
        Path weights = folder.resolve("weights");
        String[] command = {"digits", "--init", "he", "--iterations", "1", "--save-weights", weights.toString()};
        Cli first = study(command);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).endsWith("weights: " + weights + "\n");
        UsageErrorsTest.requireUsageError(study(command), weights.toString(), "name a new folder");
    }

    /** What may be a header, or a regression's target, is an error that names the option, not guessed. */
    @Test
    void doubtfulColumnsAreErrors() throws IOException {
        Path numbered = Files.writeString(folder.resolve("numbered.csv"), "0,1,label\n1,2,0\n3,4,1\n5,6,1\n");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", numbered.toString()), "numbered.csv", "header");
        Cli decided = study("--dataset", "csv", "--data", numbered.toString(), "--header", "yes", "--iterations", "1");
        assertThat(decided.exit()).as(decided.err()).isZero();
        assertThat(decided.out()).contains("3 examples, 2 features, 2 classes");
        Path prices = Files.writeString(folder.resolve("prices.csv"), "1,2,0.5\n3,4,1.5\n5,6,2\n");
        UsageErrorsTest.requireUsageError(
                study("--dataset", "csv", "--data", prices.toString()), "prices.csv, line 1, column 3", "regression");
    }

    private static Cli study(String... arguments) {
        List<String> all = new ArrayList<>(List.of("study"));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(new String[0]));
    }
}
