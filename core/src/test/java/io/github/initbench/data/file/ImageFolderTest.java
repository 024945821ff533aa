package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    private static final int RED_GREEN_BLUE = BufferedImage.TYPE_INT_RGB;

    private final Path folder;

    ImageFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rowsColumnsAndChannelsByNameInOrder() {
        save("dog.1.png", image(RED_GREEN_BLUE, 2, 1, 0x010203, 0xff8040));
        save("cat.2.PNG", image(BufferedImage.TYPE_3BYTE_BGR, 2, 1, 0x0a0b0c, 0x0d0e0f));
        Read.write(folder.resolve(".hidden.png"), new byte[] {1});
        Read.write(folder.resolve("notes.txt"), new byte[] {1});
        ImageFolder examples = open();
        assertThat(examples.features()).isEqualTo(6);
        assertThat(examples.classes()).containsExactly("cat", "dog");
        assertThat(Read.inputs(examples)).containsExactly(bytes(10, 11, 12, 13, 14, 15), bytes(1, 2, 3, 255, 128, 64));
        assertThat(Read.targets(examples)).containsExactly(new double[] {0}, new double[] {1});
        assertThat(Read.targets(open("dog", "cat"))).containsExactly(new double[] {1}, new double[] {0});
        assertThat(open("cat", "ca", "dog").classes()).containsExactly("cat", "ca", "dog");
        assertThat(Read.error(folder, () -> open("cow", "dog")))
                .startsWith(
                        "./cat.2.PNG: expected a name that starts with one of the classes [cow, dog]; rename it, or");
    }

    @Test
    void subfoldersAreClasses() {
        for (String name : List.of("b", "a", "c")) {
            save(name + "/7.png", image(BufferedImage.TYPE_BYTE_GRAY, 1, 2, 0x111111, 0xffffff));
        }
        ImageFolder examples = open();
        assertThat(examples.classes()).containsExactly("a", "b", "c");
        assertThat(examples.features()).isEqualTo(2);
        assertThat(Read.targets(open("b", "a", "c")).get(0)).containsExactly(0, 1, 0);
    }

    @Test
    void jpegIsReadAsTheDecoderGivesIt() throws IOException {
        BufferedImage image = new BufferedImage(16, 8, RED_GREEN_BLUE);
        for (int i = 0; i < 128; i++) {
            image.setRGB(i % 16, i / 16, i * 0x020100 + 200);
        }
        Images.write(folder.resolve("a1.jpg"), "jpg", image);
        Images.write(folder.resolve("b1.jpeg"), "jpg", image);
        BufferedImage decoded = ImageIO.read(folder.resolve("a1.jpg").toFile());
        double[] expected = new double[16 * 8 * 3];
        for (int i = 0; i < 128; i++) {
            int rgb = decoded.getRGB(i % 16, i / 16);
            expected[3 * i] = (rgb >> 16 & 255) / 255.0;
            expected[3 * i + 1] = (rgb >> 8 & 255) / 255.0;
            expected[3 * i + 2] = (rgb & 255) / 255.0;
        }
        assertThat(Read.inputs(open())).containsExactly(expected, expected);
    }

    @Test
    void sixteenBitsAreSharesOf65535() {
        ComponentColorModel colors = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        for (String name : List.of("a.png", "b.png")) {
            BufferedImage image = new BufferedImage(colors, colors.createCompatibleWritableRaster(1, 1), false, null);
            image.getRaster().setPixel(0, 0, new int[] {1, 65535, 256});
            save(name, image);
        }
        assertThat(Read.inputs(open()).get(0)).containsExactly(1 / 65535.0, 1, 256 / 65535.0);
        save("a.png", image(BufferedImage.TYPE_USHORT_GRAY, 1, 1, 0xffffff));
        save("b.png", image(BufferedImage.TYPE_USHORT_GRAY, 1, 1, 0xffffff));
        assertThat(Read.inputs(open()).get(0)).containsExactly(1);
    }

    @Test
    void palettesAreExpandedAndOpaqueAlphaIsDropped() {
        byte[] levels = {0, (byte) 200, 17, (byte) 255};
        IndexColorModel palette = new IndexColorModel(2, 4, levels, new byte[] {1, 2, 3, 4}, levels);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(0, 0, 0, 2);
        image.getRaster().setSample(1, 0, 0, 3);
        save("a.png", image);
        save("b.png", image(BufferedImage.TYPE_INT_ARGB, 2, 1, 0xff010203, 0xff0405ff));
        assertThat(Read.inputs(open())).containsExactly(bytes(17, 3, 17, 255, 4, 255), bytes(1, 2, 3, 4, 5, 255));
        save("b.png", image(BufferedImage.TYPE_INT_ARGB, 2, 1, 0xff010203, 0xfe0405ff));
        assertThat(Read.error(folder, () -> Read.inputs(open())))
                .isEqualTo("./b.png: expected opaque pixels, found transparent ones; save it without an alpha channel");
        byte[] opacity = {(byte) 255, 9, (byte) 255, (byte) 255};
        IndexColorModel clear = new IndexColorModel(2, 4, levels, levels, levels, opacity);
        save("b.png", new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, clear));
        assertThat(error()).contains("b.png, byte ", "expected opaque pixels, found a transparent colour");
        save("a.png", image(BufferedImage.TYPE_BYTE_BINARY, 2, 1, 0xffffff, 0));
        save("b.png", image(BufferedImage.TYPE_BYTE_BINARY, 2, 1, 0, 0xffffff));
        assertThat(Read.inputs(open()).get(0)).hasSizeBetween(2, 6).startsWith(1);
    }

    @Test
    void damagedImages() throws IOException {
        save("a.png", image(RED_GREEN_BLUE, 2, 1, 0, 0));
        save("b.png", image(RED_GREEN_BLUE, 2, 1, 0, 0));
        byte[] png = Files.readAllBytes(folder.resolve("b.png"));
        Read.write(folder.resolve("b.png"), new byte[] {'G', 'I', 'F', '8', '9', 'a'});
        assertThat(error())
                .isEqualTo("./b.png, byte 0: expected an image, which starts as JPEG, PNG or BMP does, found 47 49 46"
                        + " 38 39 61, 'GIF89a'; convert it to PNG, or move it out of the folder");
        Read.write(folder.resolve("b.png"), Arrays.copyOf(png, png.length - 20));
        assertThat(Read.error(folder, () -> Read.inputs(open()))).contains("the file is cut off, or damaged");
        byte[] wrong = png.clone();
        wrong[png.length - 20] ^= 1;
        Read.write(folder.resolve("b.png"), wrong);
        assertThat(Read.error(folder, () -> Read.inputs(open())))
                .contains("b.png, byte 33: a chunk's checksum is wrong");
        byte[] huge = png.clone();
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 checksum = new CRC32();
        checksum.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) checksum.getValue());
        Read.write(folder.resolve("a.png"), huge);
        assertThat(error())
                .contains("a.png: an image of 60000x60000 pixels of 3 channels is more than the 2147483639 values");
    }

    @Test
    void changedBetweenOpenAndRead() {
        save("a.png", image(RED_GREEN_BLUE, 2, 1, 0, 0));
        save("b.png", image(RED_GREEN_BLUE, 2, 1, 0, 0));
        ImageFolder examples = open();
        save("b.png", image(RED_GREEN_BLUE, 3, 7, 0x123456));
        assertThat(Read.error(folder, () -> Read.inputs(examples))).contains("b.png: the file was changed");
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

    private static BufferedImage image(int type, int width, int height, int... pixels) {
        return Images.of(type, width, height, pixels);
    }

    private void save(String name, BufferedImage image) {
        Images.write(folder.resolve(name), "png", image);
    }
}
