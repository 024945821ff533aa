package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study on folders of images: what is read, what is reported of the rest, and what its remedy leads to. */
class OwnImagesTest {

    @TempDir
    Path folder = Path.of("");

    /** Two classes by file name: class 1 is the second of --classes, or the second in order. */
    @Test
    void classesByFileName() throws IOException {
        images("cat.0.png", "cat.1.png", "cat.2.png", "dog.3.png", "dog.4.png", "dog.5.png");
        Cli call =
                Cli.run("study", "cats-vs-dogs", "--images", folder.toString(), "--iterations", "100", "--init", "he");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("training set: " + folder.getFileName() + ", 6 examples, 60 features, 2 classes")
                .contains("--layers 60,5,5,1 --hidden tanh")
                .contains("The cost after 100 iterations is: ")
                .contains("The accuracy rate is: ")
                .doesNotContain("passed over");
    }

    @Test
    void testFolderAndWhatIsPassedOver() throws IOException {
        images("train/cat/1.png", "train/dog/1.png", "train/dog/2.png", "test/dog/3.png");
        Files.writeString(folder.resolve("train/labels.csv"), "");
        Files.writeString(folder.resolve("test/dog/Thumbs.db"), "");
        Path train = folder.resolve("train");
        Path test = folder.resolve("test");
        Cli call = study("--images", train.toString(), "--test-data", test.toString());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .containsPattern("--test-data '?" + Pattern.quote(test.toString()))
                .contains("training set: train, 3 examples, 60 features, 2 classes (cat, dog), SHA-256 ")
                .contains("test set: test, 1 examples, 60 features, 2 classes (cat, dog), SHA-256 ");
        assertThat(call.out().lines().takeWhile(line -> !line.startsWith("training set")))
                .containsOnlyOnce("passed over in " + train + ": 1 file that is no image [1 .csv]")
                .containsOnlyOnce("passed over in " + test + ": 1 file that is no image [1 .db]");
        UsageErrorsTest.requireUsageError(
                study("--images", train.toString(), "--test-data", test.toString(), "--test-fraction", "0.5"),
                "--test-fraction",
                "a test set of its own");
    }

    /** After a public report: a contest's archive, unpacked. */
    @Test
    void trainAndTestAreNoClasses() throws IOException {
        images("train/cat.0.png", "train/dog.0.png", "train/dog.1.png", "test1/1.png");
        Path train = folder.resolve("train");
        UsageErrorsTest.requireUsageError(study("--images", folder.toString()), "[test1, train]", "name " + train);
        UsageErrorsTest.requireUsageError(
                Cli.run("study", "cats-vs-dogs", "--images", folder.toString()), "[test1, train]", "name " + train);
        Cli followed = study("--images", train.toString());
        assertThat(followed.out()).contains("training set: train, 3 examples, 60 features, 2 classes (cat, dog)");
        Cli insisted = study("--images", folder.toString(), "--classes", "test1,train");
        assertThat(insisted.out()).contains("4 examples, 60 features, 2 classes (test1, train)");
    }

    /** After a public report: images that are not read were skipped silently. */
    @Test
    void imagesThatAreNotRead() throws IOException {
        images("cat.0.png", "dog.0.bmp", "dog.1.gif");
        UsageErrorsTest.requireUsageError(study("--images", folder.toString()), "[1 .gif]", "convert them to .png");
        ImageIO.write(
                ImageIO.read(folder.resolve("dog.1.gif").toFile()),
                "png",
                folder.resolve("dog.1.png").toFile());
        Files.delete(folder.resolve("dog.1.gif"));
        Cli converted = study("--images", folder.toString());
        assertThat(converted.exit()).as(converted.err()).isZero();
        assertThat(converted.out()).contains(" 3 examples, 60 features, 2 classes (cat, dog)");
    }

    @Test
    void fileInsteadOfAFolder() throws IOException {
        images("cat.0.png", "dog.0.png");
        UsageErrorsTest.requireUsageError(
                study("--images", folder.resolve("cat.0.png").toString()),
                "cat.0.png: expected a folder",
                "found a file");
        UsageErrorsTest.requireUsageError(
                study(
                        "--images",
                        folder.toString(),
                        "--test-data",
                        folder.resolve("dog.0.png").toString()),
                "dog.0.png: expected a folder",
                "found a file");
    }

    private void images(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 20; i++) {
                image.setRGB(i % 5, i / 5, i * name.hashCode());
            }
            ImageIO.write(image, name.substring(name.length() - 3), file.toFile());
        }
    }

    private static Cli study(String... arguments) {
        List<String> few = List.of("--init", "he", "--iterations", "2");
        return Cli.run(Stream.of(Stream.of("study"), Stream.of(arguments), few.stream())
                .flatMap(words -> words)
                .toArray(String[]::new));
    }
}
