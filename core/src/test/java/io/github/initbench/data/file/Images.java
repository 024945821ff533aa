package io.github.initbench.data.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Images that tests write. */
final class Images {

    private Images() {}

    /** A training set. */
    static ImageFolder open(Path folder, List<String> classes) {
        return ImageFolder.open(ImageListing.train(folder, classes), FileOpener.PLAIN);
    }

    /** Its test set. */
    static ImageFolder openTest(Path folder, ImageFolder train) {
        return ImageFolder.open(ImageListing.test(folder, train), FileOpener.PLAIN);
    }

    /** An image of these pixels, as 0xrrggbb, row by row. */
    static BufferedImage of(int type, int width, int height, int... pixels) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < pixels.length; i++) {
            image.setRGB(i % width, i / width, pixels[i]);
        }
        return image;
    }

    /** A PNG file of one, with the folders above it. */
    static void write(Path file, int type, int width, int height, int... pixels) {
        write(file, "png", of(type, width, height, pixels));
    }

    /** A file of an image, with the folders above it. */
    static void write(Path file, String format, BufferedImage image) {
        try {
            Files.createDirectories(file.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Read.write(file, encoded(format, image));
    }

    static byte[] encoded(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
