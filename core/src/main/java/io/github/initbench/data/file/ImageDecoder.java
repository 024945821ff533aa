package io.github.initbench.data.file;

import io.github.initbench.data.Memory;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes images, JPEG and PNG by javax.imageio, into shares of full brightness, in the order rows, columns, channels. */
final class ImageDecoder {

    /** Bytes that decoding may take for a value: two of the decoder's, and those of the example. */
    private static final int BYTES_PER_VALUE = 2 * Short.BYTES + Double.BYTES;

    /**
     * The only warning of libjpeg (jerror.h: JWRN_EXTRANEOUS_DATA) after which every pixel is that of the file: bytes that are left before the end
     * of the image, d9. All others report that data are missing or wrong, and that the decoder makes them up; or, where the bytes are left before
     * another marker, that more may come, which libjpeg would not report any more.
     */
    private static final Pattern HARMLESS =
            Pattern.compile("Corrupt JPEG data: \\d+ extraneous bytes before marker 0xd9");

    private ImageDecoder() {}

    /** Refuses images that decoded would not fit into memory. */
    static void requireMemory(DataFile file, ImageHeader header) {
        Memory.requireHalf(file.path() + ": an image of " + header.shown(), header.values(), BYTES_PER_VALUE);
    }

    /**
     * Decodes an image.
     *
     * @param expected its header when it was opened
     * @param into receives the values, 0 to 1
     */
    static void decode(DataFile file, ImageHeader expected, double[] into) {
        file.requireUnchanged();
        EncodedImage encoded = EncodedImage.of(file);
        if (!encoded.header().equals(expected)) {
            throw file.error("", "the file was changed after it had been opened; open it again");
        }
        if (encoded.format().equals(EncodedImage.PIXELS)) {
            for (int i = 0; i < encoded.bytes().length; i++) {
                into[i] = (encoded.bytes()[i] & 0xff) / 255.0;
            }
            return;
        }
        copy(file, image(file, encoded), expected, into);
    }

    private static BufferedImage image(DataFile file, EncodedImage encoded) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(encoded.format());
        if (!readers.hasNext()) {
            throw file.error("", "this Java runtime cannot decode " + encoded.format() + "; use one with java.desktop");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded.bytes()))) {
            reader.addIIOReadWarningListener((source, warning) -> {
                if (!HARMLESS.matcher(warning).matches()) {
                    throw new DamagedException(warning);
                }
            });
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (DamagedException e) {
            throw DataError.at(
                    file.path(), "", "the image is damaged (" + e.getMessage() + "); save or download it again", e);
        } catch (IOException | RuntimeException e) { // decoders run into all kinds of exceptions on damaged data
            throw DataError.at(
                    file.path(),
                    "",
                    "the image cannot be decoded (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); save or download it again",
                    e);
        } finally {
            reader.dispose();
        }
    }

    private static void copy(DataFile file, BufferedImage image, ImageHeader expected, double[] into) {
        requireForm(file, image, expected);
        Raster raster = image.getRaster();
        ColorModel colors = image.getColorModel();
        int bands = raster.getNumBands();
        int[] row = new int[expected.width() * bands];
        double largest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int i = 0, y = 0; y < expected.height(); y++) {
            raster.getPixels(0, y, expected.width(), 1, row); // by band: red, green, blue, whatever the storage
            for (int at = 0; at < row.length; at += bands) {
                if (colors instanceof IndexColorModel palette) {
                    i = expand(palette, row[at], expected.channels(), into, i);
                    continue;
                }
                requireOpaque(file, colors, row, at, bands, largest);
                for (int c = 0; c < expected.channels(); c++) {
                    into[i++] = row[at + c] / largest;
                }
            }
        }
    }

    /** Refuses an image that is decoded to another form than its header has. */
    private static void requireForm(DataFile file, BufferedImage image, ImageHeader expected) {
        ColorModel colors = image.getColorModel();
        boolean palette = colors instanceof IndexColorModel;
        int bands = palette ? 1 : expected.channels() + (colors.hasAlpha() ? 1 : 0);
        int space = expected.channels() == 1 && !palette ? ColorSpace.TYPE_GRAY : ColorSpace.TYPE_RGB;
        if (image.getWidth() != expected.width()
                || image.getHeight() != expected.height()
                || image.getRaster().getNumBands() != bands
                || colors.getColorSpace().getType() != space) {
            throw file.error("", "expected " + expected.shown() + ", decoded " + image);
        }
    }

    private static int expand(IndexColorModel palette, int index, int channels, double[] into, int offset) {
        into[offset] = palette.getRed(index) / 255.0;
        if (channels == 3) {
            into[offset + 1] = palette.getGreen(index) / 255.0;
            into[offset + 2] = palette.getBlue(index) / 255.0;
        }
        return offset + channels;
    }

    private static void requireOpaque(DataFile file, ColorModel colors, int[] row, int at, int bands, double largest) {
        if (colors.hasAlpha() && row[at + bands - 1] != largest) {
            throw file.error("", "expected opaque pixels, found transparent ones; save it without an alpha channel");
        }
    }

    /** Carries a decoder's warning out of it: what it would make up for missing data must not become an example. */
    private static final class DamagedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DamagedException(String warning) {
            super(warning);
        }
    }
}
