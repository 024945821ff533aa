package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all images of a folder have in common, and those of its test set: size, colours, classes. */
class ImageAgreementTest {

    private static final int RED_GREEN_BLUE = BufferedImage.TYPE_INT_RGB;

    private final Path folder;

    ImageAgreementTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void testSetHasTheClassesAndTheSizeOfTheTrainingSet() throws IOException {
        for (String name : List.of("train/cat.1.png", "train/dog.1.png", "test/dog.2.png", "other/cow.1.png")) {
            Images.write(folder.resolve(name), RED_GREEN_BLUE, 2, 1, 0x010203, 0);
        }
        ImageFolder train = Images.open(folder.resolve("train"), List.of());
        ImageFolder test = Images.openTest(folder.resolve("test"), train);
        assertThat(test.classes()).containsExactly("cat", "dog");
        assertThat(Read.targets(test)).containsExactly(new double[] {1});
        assertThat(Read.inputs(test)).containsExactly(bytes(1, 2, 3, 0, 0, 0));
        assertThat(errorOfTest("other", train))
                .isEqualTo("./other/cow.1.png: expected one of the classes [cat, dog], found 'cow'");
        Images.write(folder.resolve("fish/dogfish.1.png"), RED_GREEN_BLUE, 2, 1, 0, 0);
        assertThat(errorOfTest("fish", train)).endsWith("found 'dogfish'");
        Images.write(folder.resolve("unlabelled/10.png"), RED_GREEN_BLUE, 2, 1, 0, 0);
        assertThat(errorOfTest("unlabelled", train))
                .contains("10.png: expected a name that starts with the letters of its class");
        Images.write(folder.resolve("sorted/dog/1.png"), RED_GREEN_BLUE, 2, 1, 0, 0);
        assertThat(Read.targets(Images.openTest(folder.resolve("sorted"), train)))
                .containsExactly(new double[] {1});
        Images.write(folder.resolve("sorted/cow/1.png"), RED_GREEN_BLUE, 2, 1, 0, 0);
        assertThat(errorOfTest("sorted", train))
                .isEqualTo("./sorted/cow/1.png: expected one of the classes [cat, dog], found 'cow'");
        Images.write(folder.resolve("test/cat.9.png"), RED_GREEN_BLUE, 1, 2, 0, 0);
        assertThat(errorOfTest("test", train))
                .isEqualTo("./test/cat.9.png: expected 2x1 pixels as in ./train/cat.1.png, found 1x2 pixels; scale all"
                        + " images to one size");
    }

    private String errorOfTest(String name, ImageFolder train) {
        return Read.error(folder, () -> Images.openTest(folder.resolve(name), train));
    }

    @Test
    void oneSizeAndTwoClasses() {
        Images.write(folder.resolve("a.png"), RED_GREEN_BLUE, 2, 1, 0, 0);
        assertThat(error()).isEqualTo(".: expected at least two classes, found only [a]; there is nothing to classify");
        Images.write(folder.resolve("b.png"), RED_GREEN_BLUE, 1, 2, 0, 0);
        assertThat(error())
                .isEqualTo(
                        "./b.png: expected 2x1 pixels as in ./a.png, found 1x2 pixels; scale all images to one size");
        Images.write(folder.resolve("1.png"), RED_GREEN_BLUE, 1, 1, 0);
        assertThat(error())
                .isEqualTo("./1.png: expected a name that starts with the letters of its class, as cat.1.jpg does;"
                        + " rename it, name the classes by --classes, or sort the images into a subfolder for each"
                        + " class");
    }

    /** A gray image of the same size, after a public report: no scaling would help. */
    @Test
    void grayAmongColours() {
        Images.write(folder.resolve("a.png"), RED_GREEN_BLUE, 2, 1, 0x111111, 0xff0000);
        Images.write(folder.resolve("b.png"), BufferedImage.TYPE_BYTE_GRAY, 2, 1, 0x333333, 0);
        assertThat(error())
                .isEqualTo("./b.png: expected colours as in ./a.png, found a gray image; save all images as RGB, or"
                        + " all as gray");
        Images.write(folder.resolve("b.png"), RED_GREEN_BLUE, 2, 1, 0x333333, 0);
        assertThat(Read.inputs(open()).get(1)).containsExactly(bytes(0x33, 0x33, 0x33, 0, 0, 0));
        Images.write(folder.resolve("a.png"), BufferedImage.TYPE_BYTE_GRAY, 2, 1, 0x111111, 0);
        assertThat(error())
                .isEqualTo("./b.png: expected a gray image as ./a.png is, found one in colour; save all images as RGB,"
                        + " or all as gray");
        Images.write(folder.resolve("b.png"), BufferedImage.TYPE_BYTE_GRAY, 2, 1, 0x333333, 0);
        assertThat(Read.inputs(open()).get(1)).hasSize(2);
    }

    private String error() {
        return Read.error(folder, this::open);
    }

    private ImageFolder open(String... classes) {
        return Images.open(folder, List.of(classes));
    }

    private static double[] bytes(int... values) {
        return Arrays.stream(values).mapToDouble(value -> value / 255.0).toArray();
    }
}
