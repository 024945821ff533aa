package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JPEG file is damaged only where its pixels are, and there it always is. */
class JpegFileTest {

    /** 8 x 8 pixels, colours not subsampled, components called 0, 1, 2, without JFIF or Adobe segment; by Pillow 12.3.0. */
    private static final byte[] NAMELESS = Base64.getDecoder()
            .decode(
                    "/9j/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJ"
                            + "CQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAIAAgDABEA"
                            + "AREBAhEB/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABkQAAEFAAAAAAAAAAAAAAAAAAAFBiMyof/EABUBAQEAAAAAAAAAAAAAAAAA"
                            + "AAQF/8QAGBEAAgMAAAAAAAAAAAAAAAAAAAUGITH/2gAMAwAAARECEQA/ADklsVjwoOpDtiY8zyz/2Q==");

    /** Its first row as Pillow 12.3.0 (libjpeg-turbo 3.1.4.1) decodes it; with Adobe's code 0, its first four pixels. */
    private static final String YCBCR = "1708f72e09ec500ada6f0aca8c09bbaa08abcd0999e30a8d";

    private static final String RGB = "28f5742eeb8037dc923ecfa3";

    private final Path file;
    private final byte[] good;
    private final double[] pixels;

    JpegFileTest(@TempDir Path folder) {
        file = folder.resolve("a.jpg");
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48 * 40; i++) {
            image.setRGB(i % 48, i / 48, i * 0x020503 + i * i);
        }
        good = Images.encoded("jpg", image);
        pixels = decode(good);
    }

    /** After a public report: a contest's photographs have the JFIF revision 0.00. */
    @Test
    void revisionOfJfif() {
        assertThat(decode(oldRevision(good))).containsExactly(pixels);
    }

    @Test
    void bytesBetweenSegmentsAndBehindThePixels() {
        assertThat(decode(insert(good, find(good, 0xdb), 0, 1, 2, 0xff, 0, 7))).containsExactly(pixels);
        byte[] behind = insert(good, good.length - 2, new int[100]);
        assertThat(decode(behind)).containsExactly(pixels);
        assertThat(decode(oldRevision(behind))).containsExactly(pixels);
        assertThat(decode(insert(good, good.length, 1, 2, 3))).containsExactly(pixels);
    }

    @Test
    void parametersOfTheScan() {
        byte[] odd = good.clone();
        Arrays.fill(odd, scan(good) - 3, scan(good), (byte) 0);
        assertThat(decode(odd)).containsExactly(pixels);
    }

    /** libjpeg's rule, which the JDK's decoder does not follow: it takes these for RGB, and refuses codes it does not know. */
    @Test
    void coloursAreThoseOfOtherDecoders() {
        byte[] jfif = insert(NAMELESS, 2, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0);
        assertThat(start(decode(NAMELESS), 24)).isEqualTo(YCBCR);
        assertThat(start(decode(jfif), 24)).isEqualTo(YCBCR);
        assertThat(start(decode(adobe(NAMELESS, 1)), 24)).isEqualTo(YCBCR);
        assertThat(start(decode(adobe(NAMELESS, 7)), 24)).isEqualTo(YCBCR);
        assertThat(start(decode(adobe(jfif, 0)), 24)).isEqualTo(YCBCR);
        assertThat(start(decode(adobe(NAMELESS, 0)), 12)).isEqualTo(RGB);
        byte[] named = NAMELESS.clone();
        int frame = find(named, 0xc0);
        int scan = find(named, 0xda);
        for (int i = 0; i < 3; i++) {
            named[frame + 10 + 3 * i] = (byte) "RGB".charAt(i);
            named[scan + 5 + 2 * i] = (byte) "RGB".charAt(i);
        }
        assertThat(start(decode(named), 12)).isEqualTo(RGB);
    }

    /** The decoder speaks of its first warning alone, and what is harmless must not hide what is not. */
    @Test
    void damage() {
        byte[] broken = insert(good, scan(good) + 60, 0xff, 0xd3); // a restart where none is due
        byte[] ended = insert(Arrays.copyOf(good, good.length - 300), good.length - 300, 0xff, 0xd9);
        byte[] odd = ended.clone();
        Arrays.fill(odd, scan(good) - 3, scan(good), (byte) 0);
        requireDamaged(broken);
        requireDamaged(oldRevision(broken));
        requireDamaged(ended);
        requireDamaged(oldRevision(ended));
        requireDamaged(odd);
        requireDamaged(insert(ended, find(ended, 0xdb), 0, 1, 2));
        requireDamaged(Arrays.copyOf(good, good.length - 2)); // without the marker of its end
        requireDamaged(Arrays.copyOf(good, good.length - 6));
        requireDamaged(Arrays.copyOf(oldRevision(good), good.length - 300));
    }

    @Test
    void whatIsNotRead() {
        assertThat(error(patched(9, 4)))
                .contains("expected 1 or 3 channels, gray or RGB, found 4, which is CMYK or YCCK; save it as RGB");
        assertThat(error(patched(1, 0xc9)))
                .contains("expected a baseline or progressive JPEG of 8 bits, found 48x40 pixels of 8 bits arithmetic");
        assertThat(error(Arrays.copyOf(good, 10))).contains("a.jpg: the file ends early");
        assertThat(error(Arrays.copyOf(good, 22))).contains("a.jpg: the file ends early");
    }

    private void requireDamaged(byte[] jpeg) {
        assertThat(error(jpeg)).startsWith("./a.jpg: the image is damaged (").endsWith("; save or download it again");
    }

    private String error(byte[] jpeg) {
        return Read.error(file.resolveSibling(""), () -> {
            double[] unused = decode(jpeg);
        });
    }

    /** The good file with another byte in its frame's header. */
    private byte[] patched(int at, int value) {
        byte[] patched = good.clone();
        patched[find(good, 0xc0) + at] = (byte) value;
        return patched;
    }

    private double[] decode(byte[] jpeg) {
        DataFile written = DataFile.of(Read.write(file, jpeg));
        ImageHeader header = EncodedImage.header(written);
        double[] values = new double[(int) header.values()];
        ImageDecoder.decode(written, header, values);
        return values;
    }

    private static String start(double[] values, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) Math.round(values[i] * 255);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] oldRevision(byte[] jpeg) {
        byte[] old = jpeg.clone();
        int at = new String(jpeg, ISO_8859_1).indexOf("JFIF\0") + 5;
        old[at] = 0;
        old[at + 1] = 0;
        return old;
    }

    private static byte[] adobe(byte[] jpeg, int code) {
        return insert(jpeg, 2, 0xff, 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, code);
    }

    private static byte[] insert(byte[] into, int at, int... bytes) {
        byte[] all = Arrays.copyOf(into, into.length + bytes.length);
        System.arraycopy(into, at, all, at + bytes.length, into.length - at);
        for (int i = 0; i < bytes.length; i++) {
            all[at + i] = (byte) bytes[i];
        }
        return all;
    }

    /** Where the scan's data begin. */
    private static int scan(byte[] jpeg) {
        int at = find(jpeg, 0xda) + 2;
        return at + (jpeg[at] << 8) + jpeg[at + 1];
    }

    private static int find(byte[] jpeg, int marker) {
        for (int i = 0; ; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
    }
}
