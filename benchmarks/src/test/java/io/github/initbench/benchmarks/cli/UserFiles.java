package io.github.initbench.benchmarks.cli;

import io.github.initbench.random.RandomState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind that a user may have. */
final class UserFiles {

    private UserFiles() {}

    /** A CSV file of three kinds of flowers with four measures, as a path. */
    static String flowers(Path folder, String name, int count) throws IOException {
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

    /** A CSV file of noise, ten of whose 200 examples are of class 1, after a public report; as a path. */
    static String imbalancedNoise(Path folder) throws IOException {
        RandomState random = new RandomState(7);
        StringBuilder lines = new StringBuilder("x1,x2,label\n");
        for (int j = 0; j < 200; j++) {
            lines.append(random.normal(0, 1)).append(',').append(random.normal(0, 1));
            lines.append(j % 20 == 0 ? ",1\n" : ",0\n");
        }
        return Files.writeString(folder.resolve("imbalanced.csv"), lines).toString();
    }

    /** A PNG file of random pixels. */
    static void image(Path file, int width, int height, int seed) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        RandomState random = new RandomState(seed);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.interval(0xffffff));
        }
        ImageIO.write(image, "png", file.toFile());
    }

    /** MNIST's two files of one set, 3 x 2 pixels an image. */
    static void idx(Path folder, String prefix, int count, boolean gzip) throws IOException {
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

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
