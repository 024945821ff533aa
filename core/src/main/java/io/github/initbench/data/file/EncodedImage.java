package io.github.initbench.data.file;

import io.github.initbench.data.Memory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An image as its file has it, reduced to what its pixels are made of: without profiles, thumbnails, and texts, which a decoder
 * would read and might stumble over.
 *
 * @param format by which javax.imageio finds its decoder, jpeg or png; or {@link #PIXELS}
 * @param bytes the reduced file or the pixels; nothing or its start if only the header was requested
 */
@SuppressWarnings("ArrayRecordComponent") // Handed to the decoder and forgotten.
record EncodedImage(String format, ImageHeader header, byte[] bytes) {

    /** The format of bytes that are the values themselves, in the order rows, columns, channels. */
    static final String PIXELS = "pixels";

    private static final int COPIES = 3; // of the bytes: those stored, twice while they grow, and those handed on
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] BMP = {'B', 'M'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Reads sizes and form, no pixels. */
    static ImageHeader header(DataFile file) {
        return read(file, false).header();
    }

    /** Reads the file to its end. */
    static EncodedImage of(DataFile file) {
        return read(file, true);
    }

    private static EncodedImage read(DataFile file, boolean withPixels) {
        Memory.requireHalf(file.path() + ": an image's file", file.size(), COPIES);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file.bytes()))) {
            in.mark(PNG.length);
            byte[] start = in.readNBytes(PNG.length);
            if (Arrays.equals(start, PNG)) {
                return new PngFile(file, in).read(withPixels);
            }
            in.reset();
            if (Arrays.equals(Arrays.copyOf(start, JPEG.length), JPEG)) {
                return new JpegFile(file, in).read(withPixels);
            }
            if (Arrays.equals(Arrays.copyOf(start, BMP.length), BMP)) {
                return BmpFile.read(file, in, withPixels);
            }
            throw file.error(
                    ", byte 0",
                    "expected an image, which starts as JPEG, PNG or BMP does, found " + DataError.hexadecimal(start)
                            + ", "
                            + DataError.quoted(new String(start, StandardCharsets.ISO_8859_1))
                            + "; convert it to PNG, or move it out of the folder");
        } catch (IOException e) {
            throw DataError.of(file.path(), "", e);
        }
    }
}
