package io.github.initbench.data.file;

import io.github.initbench.data.Memory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;

/**
 * A picture as its file has it, reduced to what its pixels are made of: without profiles, thumbnails, and texts, which a decoder
 * would read and might stumble over.
 *
 * @param format by which javax.imageio finds its decoder: jpeg or png
 * @param bytes the reduced file, or its start if only the header was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // Handed to the decoder and forgotten.
record EncodedImage(String format, ImageHeader header, byte[] bytes) {

    private static final int COPIES = 3; // of the bytes: those kept, twice while they grow, and those handed on
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Reads sizes and form, no pixels. */
    static ImageHeader header(DataFile file) {
        return read(file, false).header();
    }

    /** Reads the whole file. */
    static EncodedImage of(DataFile file) {
        return read(file, true);
    }

    private static EncodedImage read(DataFile file, boolean whole) {
        Memory.requireHalf(file.path() + ": a picture's file", file.size(), COPIES);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path())))) {
            in.mark(PNG.length);
            byte[] start = in.readNBytes(PNG.length);
            if (Arrays.equals(start, PNG)) {
                return new PngFile(file, in).read(whole);
            }
            if (Arrays.equals(Arrays.copyOf(start, JPEG.length), JPEG)) {
                in.reset();
                return new JpegFile(file, in).read(whole);
            }
            String extension = file.name().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
            throw file.fault(
                    ", byte 0",
                    "expected a picture (" + extension + "), which starts as JPEG or PNG does, found "
                            + Fault.hexadecimal(start));
        } catch (IOException e) {
            throw Fault.of(file.path(), "", e);
        }
    }
}
