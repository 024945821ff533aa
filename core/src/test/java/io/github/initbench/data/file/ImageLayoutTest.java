package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as people have them: what is in them is read, or named; and the message's remedy works. */
class ImageLayoutTest {

    private static final byte[] SOMETHING = {1};

    private final Path folder;

    ImageLayoutTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** After a public report: half of a folder, and all of a class, were dropped without a word. */
    @Test
    void imagesOfOtherKindsAreCounted() {
        images("cat.1.png", "cat.2.JPEG", "dog.1.jfif", "dog.2.bmp");
        assertThat(open(folder).examples()).isEqualTo(4);
        for (String name : List.of("dog.3.gif", "dog.4.GIF", "fox.1.webp")) {
            Read.write(folder.resolve(name), SOMETHING);
        }
        assertThat(error())
                .isEqualTo(".: expected images in .jpg, .png or .bmp, found [2 .gif, 1 .webp]; convert them to .png, or"
                        + " move them out of the folder");
        for (String name : List.of("dog.3", "dog.4", "fox.1")) {
            images(name + ".png");
        }
        move("dog.3.gif", "dog.4.GIF", "fox.1.webp");
        assertThat(open(folder).classes()).containsExactly("cat", "dog", "fox");
        assertThat(open(folder).examples()).isEqualTo(7);
    }

    @Test
    void whatIsSkippedIsReported() throws IOException {
        images("cat/1.png", "dog/1.png");
        assertThat(open(folder).notes()).isEmpty();
        for (String name : List.of("labels.csv", "cat/Thumbs.db", "dog/readme.TXT", "dog/notes", ".hidden")) {
            Read.write(folder.resolve(name), SOMETHING);
        }
        Files.createDirectories(folder.resolve("empty"));
        assertThat(note(open(folder)))
                .isEqualTo("passed over in .: 4 files that are no images [1 .csv, 1 .db, 1 .txt, 1 without an"
                        + " extension], 1 subfolder without images [empty]");
        ImageFolder test = Images.openTest(folder, open(folder));
        assertThat(test.notes()).hasSize(1);
    }

    /** After a public report: a contest's archive as unpacked was trained on as the classes train and test1. */
    @Test
    void partsOfADataSetAreNoClasses() {
        images("train/cat.0.png", "train/dog.0.png", "test1/1.png");
        assertThat(error())
                .isEqualTo(".: expected a subfolder for each class, found subfolders called like subsets of a dataset,"
                        + " [test1, train]; name ./train by --images, and a folder of labelled test images by --test-data; if they are"
                        + " classes, name them by --classes test1,train");
        assertThat(open(folder.resolve("train")).classes()).containsExactly("cat", "dog");
        assertThat(open(folder, "test1", "train").examples()).isEqualTo(3);
        assertThat(open(folder, "train", "test1").classes()).containsExactly("train", "test1");
        assertThat(Read.error(folder, () -> open(folder, "cat", "dog"))).contains("called like subsets of a dataset");
    }

    @Test
    void partsUnderOtherNames() {
        for (String name : List.of("Test", "VALID", "val", "dev", "validation", "testing", "test_set", "train2")) {
            Path place = folder.resolve("of-" + name);
            image(place.resolve(name).resolve("a.png"));
            image(place.resolve("more").resolve("b.png"));
            assertThat(Read.error(folder, () -> open(place))).contains("called like subsets of a dataset");
        }
        images("evaluate/1.png", "trainer/1.png", "devil/1.png");
        move("of-Test", "of-VALID", "of-val", "of-dev", "of-validation", "of-testing", "of-test_set", "of-train2");
        assertThat(open(folder).classes()).containsExactly("devil", "evaluate", "trainer");
    }

    @Test
    void classesBelowTheParts() {
        images("train/cat/1.png", "train/dog/1.png", "test/cat/1.png");
        assertThat(error())
                .isEqualTo(".: expected images in it or in a subfolder for each class, found them deeper, in [test/cat,"
                        + " train/cat, train/dog]; name ./train by --images, and a folder of labelled test images by"
                        + " --test-data");
        ImageFolder train = open(folder.resolve("train"));
        assertThat(train.examples()).isEqualTo(2);
        assertThat(Images.openTest(folder.resolve("test"), train).examples()).isEqualTo(1);
        assertThat(Read.error(folder, () -> Images.openTest(folder, train)))
                .endsWith("; name one of them by --test-data, such as ./test");
    }

    @Test
    void oneFolderTooHigh() {
        images("PetImages/Cat/1.png", "PetImages/Dog/1.png");
        assertThat(error())
                .isEqualTo(".: expected images in it or in a subfolder for each class, found them deeper, in"
                        + " [PetImages/Cat, PetImages/Dog]; name ./PetImages by --images");
        assertThat(open(folder.resolve("PetImages")).classes()).containsExactly("Cat", "Dog");
        images("flat/images/cat.1.png", "flat/images/dog.1.png");
        Path flat = folder.resolve("flat");
        assertThat(Read.error(folder, () -> open(flat)))
                .isEqualTo("./flat: expected images in it or in a subfolder for each class, found them in [images]"
                        + " alone; name ./flat/images by --images");
        assertThat(open(flat.resolve("images")).classes()).containsExactly("cat", "dog");
    }

    @Test
    void imagesAtSeveralDepths() {
        images("cat/1.png", "dog/1.png", "cat/small/1.png");
        assertThat(error())
                .isEqualTo(".: expected images in it or in a subfolder for each class, found some deeper, in"
                        + " [cat/small]; move them into the folder of their class, or out of .");
        move("cat/small");
        assertThat(open(folder).examples()).isEqualTo(2);
        images("cat.png");
        assertThat(error())
                .isEqualTo(".: expected images either in the folder or in its subfolders, found 1 in it and some in"
                        + " [cat, dog]; move one or the other out of the folder");
        move("cat.png");
        assertThat(open(folder).examples()).isEqualTo(2);
    }

    @Test
    void noImagesOrNoFolder() {
        Read.write(folder.resolve("cats.zip"), SOMETHING);
        assertThat(error())
                .isEqualTo(".: expected images (.jpg, .png, .bmp) in it or in a subfolder for each class, found"
                        + " [cats.zip]; name the folder that holds them by --images");
        assertThat(Read.error(folder, () -> open(folder.resolve("no"))))
                .isEqualTo("./no: there is no such file or folder; check the path");
        assertThat(Read.error(folder, () -> open(folder.resolve("cats.zip"))))
                .isEqualTo("./cats.zip: expected a folder of images, found a file; name the folder that it is in, or if"
                        + " it is an archive unpack it and name what comes out");
    }

    private void images(String... names) {
        for (String name : names) {
            image(folder.resolve(name));
        }
    }

    private static void image(Path file) {
        String format = file.toString().endsWith(".bmp") ? "bmp" : "png";
        Images.write(file, format, Images.of(BufferedImage.TYPE_INT_RGB, 1, 1, 0x010203));
    }

    /** Out of the folder, as the messages demand. */
    private void move(String... names) {
        try {
            for (String name : names) {
                Path outside = folder.resolve(".outside-" + name.replace('/', '-'));
                Files.move(folder.resolve(name), outside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String note(ImageFolder images) {
        assertThat(images.notes()).hasSize(1);
        return images.notes().get(0).replace(folder.toString(), ".");
    }

    private String error() {
        return Read.error(folder, () -> open(folder));
    }

    private static ImageFolder open(Path folder, String... classes) {
        return Images.open(folder, List.of(classes));
    }
}
