package io.github.initbench.data.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/**
 * The segments of a JPEG file that its pixels are made of. ISO/IEC 10918-1.
 *
 * <p>libjpeg reports its first warning alone. What it would warn of although the pixels are not touched is therefore taken away before it
 * reads: bytes between segments (JWRN_EXTRANEOUS_DATA), the JFIF revision (JWRN_JFIF_MAJOR), Adobe's code of the colours
 * (JWRN_ADOBE_XFORM), the parameters of the first scan, which nothing but a progressive file needs (JWRN_NOT_SEQUENTIAL). What it then reports is
 * judged by {@link ImageDecoder}.
 */
final class JpegFile {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int FRAME_BYTES = 6; // up to the number of components
    private static final int COMPONENT_BYTES = 3;
    private static final int PROGRESSIVE = 0xc2;
    private static final byte[] FULL_SPECTRUM = {0, 63, 0}; // first and last coefficient, bits
    private static final Map<Integer, String> FRAMES = Map.of(
            0xc0, "", // baseline, extended, progressive: what the decoder knows
            0xc1, "",
            0xc2, "",
            0xc3, "lossless",
            0xc5, "hierarchical",
            0xc9, "arithmetic",
            0xca, "arithmetic");

    private final DataFile file;
    private final DataInputStream in;
    private final ByteArrayOutputStream reduced = new ByteArrayOutputStream();
    private final JpegColors colors = new JpegColors();
    private byte[] names = {}; // of the components
    private boolean progressive;
    private long offset;

    /**
     * A reading.
     *
     * @param in stands at the file's first byte
     */
    JpegFile(DataFile file, DataInputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Reads up to the frame's header, or with the pixels to the end. */
    EncodedImage read(boolean withPixels) throws IOException {
        reduced.write(in.readUnsignedByte());
        reduced.write(in.readUnsignedByte());
        offset = 2;
        ImageHeader header = null;
        while (true) {
            int marker = marker();
            byte[] segment = segment(marker);
            if (FRAMES.containsKey(marker)) {
                if (header != null) {
                    throw file.error(", byte " + offset, "expected one JPEG frame, found a second one");
                }
                header = frame(marker, segment);
                if (!withPixels) {
                    return new EncodedImage("jpeg", header, new byte[0]);
                }
            } else if (marker == START_OF_SCAN) {
                if (header == null) {
                    throw file.error(", byte " + offset, "expected a JPEG frame before its first scan, found none");
                }
                copyScans(header, segment);
                return new EncodedImage("jpeg", header, reduced.toByteArray());
            }
            if (marker < FIRST_APPLICATION || (marker > LAST_APPLICATION && marker != COMMENT)) {
                copy(marker, segment);
            }
            colors.add(marker, segment);
            offset += 2L + Short.BYTES + segment.length;
        }
    }

    /** The next marker; bytes before it that belong to no segment are passed over, as libjpeg does. */
    private int marker() throws IOException {
        int previous = in.readUnsignedByte();
        int marker = in.readUnsignedByte();
        while (previous != 0xff || marker == 0xff || marker == 0) {
            previous = marker;
            marker = in.readUnsignedByte();
            offset++;
        }
        if (marker < 0xc0 || (marker >= 0xd0 && marker <= END_OF_IMAGE && marker != START_OF_IMAGE)) {
            throw file.error(
                    ", byte " + offset,
                    "expected a JPEG segment, found "
                            + DataError.hexadecimal(new byte[] {(byte) previous, (byte) marker})
                            + "; the file is cut off, or damaged");
        }
        return marker;
    }

    private byte[] segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - Short.BYTES;
        if (length < 0 || marker == START_OF_IMAGE) {
            throw file.error(", byte " + offset, "expected a JPEG segment with its length, found none");
        }
        byte[] segment = in.readNBytes(length);
        if (segment.length < length) {
            throw new EOFException();
        }
        return segment;
    }

    private ImageHeader frame(int marker, byte[] frame) throws IOException {
        String unknown = FRAMES.get(marker);
        if (frame.length < FRAME_BYTES) {
            throw new EOFException();
        }
        int bits = frame[0] & 0xff;
        int height = (frame[1] & 0xff) << 8 | (frame[2] & 0xff);
        int width = (frame[3] & 0xff) << 8 | (frame[4] & 0xff);
        int channels = frame[5] & 0xff;
        if (unknown == null || !unknown.isEmpty() || bits != 8 || width < 1 || height < 1) {
            throw file.error(
                    ", byte " + offset,
                    "expected a baseline or progressive JPEG of 8 bits, found " + width + "x" + height + " pixels of "
                            + bits + " bits " + unknown + "; save it as such");
        }
        if (channels != 1 && channels != 3) {
            throw file.error(
                    ", byte " + offset,
                    "expected 1 or 3 channels, gray or RGB, found " + channels
                            + (channels == 4 ? ", which is CMYK or YCCK" : "") + "; save it as RGB");
        }
        names = names(frame, channels);
        progressive = marker == PROGRESSIVE;
        return new ImageHeader(width, height, channels);
    }

    /** The components' names in a frame's header. */
    private static byte[] names(byte[] frame, int components) throws IOException {
        if (frame.length < FRAME_BYTES + COMPONENT_BYTES * components) {
            throw new EOFException();
        }
        byte[] names = new byte[components];
        for (int i = 0; i < components; i++) {
            names[i] = frame[FRAME_BYTES + COMPONENT_BYTES * i];
        }
        return names;
    }

    private void copyScans(ImageHeader header, byte[] first) throws IOException {
        if (header.channels() == 3) {
            copy(JpegColors.ADOBE, colors.adobeSegment(names));
        }
        if (!progressive && first.length > FULL_SPECTRUM.length) {
            System.arraycopy(FULL_SPECTRUM, 0, first, first.length - FULL_SPECTRUM.length, FULL_SPECTRUM.length);
        }
        copy(START_OF_SCAN, first);
        in.transferTo(reduced);
    }

    private void copy(int marker, byte[] segment) {
        int length = segment.length + Short.BYTES;
        reduced.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >>> 8), (byte) length});
        reduced.writeBytes(segment);
    }
}
