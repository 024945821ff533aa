package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BmpFileTest {

    private static final int[] PIXELS = {0x010203, 0xff8040, 0x0a0b0c, 0x0d0e0f, 0xffffff, 0x000000}; // 3 x 2
    private static final int MASKED = 3;

    private final Path file;

    BmpFileTest(@TempDir Path folder) {
        file = folder.resolve("a.bmp");
    }

    @Test
    void twentyFourBits() {
        byte[] bmp = Images.encoded("bmp", Images.of(BufferedImage.TYPE_INT_RGB, 3, 2, PIXELS));
        assertThat(decode(bmp)).containsExactly(shares(PIXELS));
        assertThat(decode(bmp(3, -2, 24, 0, new int[0], rows(12, 3, 2, 1, 0x40, 0x80, 0xff))))
                .startsWith(shares(0x010203, 0xff8040));
    }

    @Test
    void thirtyTwoBits() {
        byte[] rows = rows(8, 3, 2, 1, 0x77, 0x40, 0x80, 0xff, 0x99);
        assertThat(decode(bmp(2, 1, 32, 0, new int[0], rows))).containsExactly(shares(0x010203, 0xff8040));
        int[] masks = {0xff0000, 0xff00, 0xff, 0};
        assertThat(decode(bmp(2, 1, 32, MASKED, masks, rows))).containsExactly(shares(0x010203, 0xff8040));
        int[] alpha = {0xff0000, 0xff00, 0xff, 0xff000000};
        assertThat(error(bmp(2, 1, 32, MASKED, alpha, rows)))
                .isEqualTo("./a.bmp: expected opaque pixels, found transparent ones; save it without an alpha channel");
        byte[] opaque = rows(8, 3, 2, 1, 0xff, 0x40, 0x80, 0xff, 0xff);
        assertThat(decode(bmp(2, 1, 32, MASKED, alpha, opaque))).containsExactly(shares(0x010203, 0xff8040));
    }

    @Test
    void palettes() {
        for (int bits : new int[] {1, 4, 8}) {
            byte[] levels = Arrays.copyOf(new byte[] {7, (byte) 200}, 1 << bits);
            byte[] green = Arrays.copyOf(new byte[] {1, 2}, 1 << bits);
            IndexColorModel palette = new IndexColorModel(bits, 1 << bits, levels, green, levels);
            BufferedImage image = new BufferedImage(
                    11, 2, bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY, palette);
            image.getRaster().setSample(10, 0, 0, 1);
            double[] values = decode(Images.encoded("bmp", image));
            assertThat(values).hasSize(66).startsWith(shares(0x070107)).endsWith(shares(0x070107));
            assertThat(Arrays.copyOfRange(values, 30, 36)).containsExactly(shares(0xc802c8, 0x070107));
        }
        byte[] rows = rows(4, 1, 0, 1);
        assertThat(decode(bmp(3, 1, 8, 0, new int[] {0x202020, 0x707070}, rows)))
                .as("gray has one channel")
                .containsExactly(0x70 / 255.0, 0x20 / 255.0, 0x70 / 255.0);
        assertThat(error(bmp(3, 1, 8, 0, new int[] {0x202020}, rows)))
                .isEqualTo("./a.bmp, byte 58: expected one of 1 colours of the palette, found number 1; the file is"
                        + " damaged: copy or download it again");
    }

    @Test
    void whatIsNotRead() {
        byte[] good = Images.encoded("bmp", Images.of(BufferedImage.TYPE_INT_RGB, 3, 2, PIXELS));
        assertThat(error(patched(good, 30, 1)))
                .isEqualTo("./a.bmp: expected a BMP of 1, 4, 8, 24 or 32 bits a pixel that is not compressed, found one"
                        + " of 24 bits and compression 1; save it as PNG");
        assertThat(error(patched(good, 28, 16))).contains("found one of 16 bits and compression 0; save it as PNG");
        assertThat(error(bmp(2, 1, 32, MASKED, new int[] {0xff, 0xff00, 0xff0000, 0}, rows(8))))
                .contains("save it");
        assertThat(error(patched(good, 14, 12))).contains("found one of 12 bytes, 3x2 pixels; save it as PNG");
        assertThat(error(patched(good, 22, Integer.MIN_VALUE))).contains("3x-2147483648 pixels");
        Images.write(file, "png", Images.of(BufferedImage.TYPE_INT_RGB, 3, 2, PIXELS));
        assertThat(decode()).as("saved as PNG").containsExactly(shares(PIXELS));
    }

    @Test
    void cutOff() {
        byte[] good = Images.encoded("bmp", Images.of(BufferedImage.TYPE_INT_RGB, 3, 2, PIXELS));
        assertThat(error(Arrays.copyOf(good, good.length - 1)))
                .isEqualTo("./a.bmp: expected 2 rows of 12 bytes from byte 54 on, found 77 bytes; the file is cut off,"
                        + " or damaged: copy or download it again");
        assertThat(error(Arrays.copyOf(good, 20))).isEqualTo("./a.bmp: the file ends early; copy or download it again");
        assertThat(error(patched(good, 10, 50))).contains("expected a BMP palette between header and pixels");
    }

    /** A file with a palette, or with masks. */
    private static byte[] bmp(int width, int height, int bits, int compression, int[] numbers, byte[] rows) {
        int info = compression == MASKED ? 40 + 4 * numbers.length : 40;
        int pixels = 54 + 4 * numbers.length;
        ByteBuffer bytes = ByteBuffer.allocate(pixels + rows.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'B').put((byte) 'M').putInt(bytes.limit()).putInt(0).putInt(pixels);
        bytes.putInt(info).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits);
        bytes.putInt(compression).putInt(rows.length).putInt(0).putInt(0);
        bytes.putInt(compression == MASKED ? 0 : numbers.length).putInt(0);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.put(rows).array();
    }

    /** Bytes of pixels, filled up to the end of each row. */
    private static byte[] rows(int stride, int... values) {
        byte[] rows = new byte[2 * stride];
        for (int i = 0; i < values.length; i++) {
            rows[i] = (byte) values[i];
        }
        return rows;
    }

    private static byte[] patched(byte[] bmp, int at, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(bmp.clone()).order(ByteOrder.LITTLE_ENDIAN);
        return (at == 28 ? bytes.putShort(at, (short) value) : bytes.putInt(at, value)).array();
    }

    private static double[] shares(int... pixels) {
        return Arrays.stream(pixels)
                .flatMap(pixel -> Arrays.stream(new int[] {pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255}))
                .mapToDouble(value -> value / 255.0)
                .toArray();
    }

    private String error(byte[] bmp) {
        return Read.error(file.resolveSibling(""), () -> {
            double[] unused = decode(bmp);
        });
    }

    private double[] decode(byte[] bmp) {
        Path unused = Read.write(file, bmp);
        return decode();
    }

    private double[] decode() {
        DataFile written = DataFile.of(file);
        ImageHeader header = EncodedImage.header(written);
        double[] values = new double[(int) header.values()];
        ImageDecoder.decode(written, header, values);
        return values;
    }
}
