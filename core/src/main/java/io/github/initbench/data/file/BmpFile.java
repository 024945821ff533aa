package io.github.initbench.data.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The pixels of an uncompressed BMP file: BITMAPFILEHEADER, then BITMAPINFOHEADER or one of its successors, which begin as it does.
 *
 * <p>A palette that is gray throughout makes a gray image. The fourth byte of 32 bits is transparency if the header has a mask for it,
 * and then every pixel must be opaque.
 */
final class BmpFile {

    private static final int INFO_AT = 14;
    private static final int MASKS_AT = 54; // red, green, blue, and in some headers alpha
    private static final int MIN_INFO = 40;
    private static final int MAX_INFO = 124;
    private static final int INFO_WITH_ALPHA = 56;
    private static final int UNCOMPRESSED = 0;
    private static final int MASKS = 3;
    private static final int COLOR_BYTES = 4; // of the palette: blue, green, red, nothing
    private static final int MAX_COLORS = 256;

    private final DataFile file;
    private final ByteBuffer bytes;
    private final int width;
    private final int height;
    private final boolean fromTop;
    private final int bits; // of a pixel
    private final int paletteAt;
    private final int colors; // of the palette, 0 without
    private final boolean alpha;

    private BmpFile(DataFile file, byte[] content) throws EOFException {
        this.file = file;
        if (content.length < MASKS_AT) {
            throw new EOFException();
        }
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int info = bytes.getInt(INFO_AT);
        width = bytes.getInt(18);
        int rows = bytes.getInt(22);
        height = Math.abs(rows);
        fromTop = rows < 0;
        bits = bytes.getShort(28);
        int compression = bytes.getInt(30);
        paletteAt = INFO_AT + info;
        int given = bytes.getInt(46);
        colors = bits > 8 ? 0 : given == 0 ? 1 << bits : given;
        alpha = compression == MASKS && info >= INFO_WITH_ALPHA && mask(3) != 0;
        if (info < MIN_INFO || info > MAX_INFO || width < 1 || height < 1) {
            throw file.error(
                    "",
                    "expected a BMP header of " + MIN_INFO + " to " + MAX_INFO
                            + " bytes with a width and a height, found one of " + info + " bytes, " + width + "x"
                            + rows + " pixels; save it as PNG");
        }
        requireKnown(compression);
    }

    /**
     * Reads the header, or with it the pixels, not encoded, in the order rows, columns, channels.
     *
     * @param in stands at the file's first byte
     */
    static EncodedImage read(DataFile file, InputStream in, boolean withPixels) throws IOException {
        byte[] content = withPixels ? in.readAllBytes() : in.readNBytes(INFO_AT + MAX_INFO + COLOR_BYTES * MAX_COLORS);
        BmpFile bmp = new BmpFile(file, content);
        bmp.requireRows(withPixels ? content.length : file.size());
        ImageHeader header = new ImageHeader(bmp.width, bmp.height, bmp.isGray() ? 1 : 3);
        return new EncodedImage(EncodedImage.PIXELS, header, withPixels ? bmp.pixels(header) : new byte[0]);
    }

    private void requireKnown(int compression) {
        boolean palette = bits == 1 || bits == 4 || bits == 8;
        boolean masks = compression == MASKS
                && bits == 32
                && mask(0) == 0xff_0000
                && mask(1) == 0xff00
                && mask(2) == 0xff
                && (!alpha || mask(3) == 0xff00_0000);
        if (!masks && (compression != UNCOMPRESSED || (!palette && bits != 24 && bits != 32))) {
            throw file.error(
                    "",
                    "expected a BMP of 1, 4, 8, 24 or 32 bits a pixel that is not compressed, found one of " + bits
                            + " bits and compression " + compression + "; save it as PNG");
        }
    }

    private int mask(int channel) {
        int at = MASKS_AT + channel * Integer.BYTES;
        return at + Integer.BYTES <= bytes.limit() ? bytes.getInt(at) : 0;
    }

    private long stride() {
        return ((long) width * bits + 31) / 32 * Integer.BYTES;
    }

    private long pixelsAt() {
        return bytes.getInt(10) & 0xffff_ffffL;
    }

    private void requireRows(long size) {
        if (colors < 0 || colors > MAX_COLORS || pixelsAt() < paletteAt + (long) COLOR_BYTES * colors) {
            throw file.error(
                    "",
                    "expected a BMP palette between header and pixels, found one of " + (colors & 0xffff_ffffL)
                            + " colours and pixels from byte " + pixelsAt() + " on; the file is damaged");
        }
        if (size < pixelsAt() || (size - pixelsAt()) / stride() < height) {
            throw file.error(
                    "",
                    "expected " + height + " rows of " + stride() + " bytes from byte " + pixelsAt() + " on, found "
                            + size + " bytes; the file is cut off, or damaged: copy or download it again");
        }
    }

    private boolean isGray() {
        for (int i = 0; i < colors; i++) {
            int at = paletteAt + COLOR_BYTES * i;
            if (bytes.get(at) != bytes.get(at + 1) || bytes.get(at) != bytes.get(at + 2)) {
                return false;
            }
        }
        return colors > 0;
    }

    private byte[] pixels(ImageHeader header) {
        byte[] pixels = new byte[(int) header.values()];
        int at = 0;
        for (int y = 0; y < height; y++) {
            long row = pixelsAt() + stride() * (fromTop ? y : height - 1 - y);
            for (int x = 0; x < width; x++) {
                int blue = blueOf(row, x);
                for (int c = header.channels() - 1; c >= 0; c--) { // stored as blue, green, red
                    pixels[at++] = bytes.get(blue + c);
                }
            }
        }
        return pixels;
    }

    /** Where a pixel's blue is, in its row or in the palette. */
    private int blueOf(long row, int x) {
        int at = (int) (row + (long) x * bits / Byte.SIZE);
        if (alpha && bytes.get(at + 3) != (byte) 0xff) {
            throw file.error("", "expected opaque pixels, found transparent ones; save it without an alpha channel");
        }
        if (colors == 0) {
            return at;
        }
        int index =
                (bytes.get(at) & 0xff) >> (Byte.SIZE - bits - (int) ((long) x * bits % Byte.SIZE)) & ((1 << bits) - 1);
        if (index >= colors) {
            throw file.error(
                    ", byte " + at,
                    "expected one of " + colors + " colours of the palette, found number " + index
                            + "; the file is damaged: copy or download it again");
        }
        return paletteAt + COLOR_BYTES * index;
    }
}
