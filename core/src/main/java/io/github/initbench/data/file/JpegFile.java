package io.github.initbench.data.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/** The segments of a JPEG file that its pixels are made of. ISO/IEC 10918-1. */
final class JpegFile {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int ADOBE = 0xee; // says how colours are encoded, as does the first JFIF segment
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int FRAME_BYTES = 6; // up to the number of components
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
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
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

    /** Reads up to the frame's header, or the whole file. */
    EncodedImage read(boolean whole) throws IOException {
        kept.write(in.readUnsignedByte());
        kept.write(in.readUnsignedByte());
        offset = 2;
        ImageHeader header = null;
        while (true) {
            int marker = marker();
            byte[] segment = segment(marker);
            if (FRAMES.containsKey(marker)) {
                if (header != null) {
                    throw file.fault(", byte " + offset, "expected one JPEG frame, found a second one");
                }
                header = frame(marker, segment);
                if (!whole) {
                    return new EncodedImage("jpeg", header, new byte[0]);
                }
            }
            if (isKept(marker, segment)) {
                keep(marker, segment);
            }
            offset += 2L + Short.BYTES + segment.length;
            if (marker == START_OF_SCAN) {
                break;
            }
        }
        if (header == null) {
            throw file.fault(", byte " + offset, "expected a JPEG frame before its first scan, found none");
        }
        in.transferTo(kept);
        return new EncodedImage("jpeg", header, kept.toByteArray());
    }

    private int marker() throws IOException {
        int first = in.readUnsignedByte();
        int marker = in.readUnsignedByte();
        while (first == 0xff && marker == 0xff) { // fill bytes
            marker = in.readUnsignedByte();
            offset++;
        }
        if (first != 0xff || marker < 0xc0 || (marker >= 0xd0 && marker <= END_OF_IMAGE && marker != START_OF_IMAGE)) {
            throw file.fault(
                    ", byte " + offset,
                    "expected a JPEG segment, found "
                            + Fault.hexadecimal(new byte[] {(byte) first, (byte) marker})
                            + "; the file is cut off, or damaged");
        }
        return marker;
    }

    private byte[] segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - Short.BYTES;
        if (length < 0 || marker == START_OF_IMAGE) {
            throw file.fault(", byte " + offset, "expected a JPEG segment with its length, found none");
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
            throw file.fault(
                    ", byte " + offset,
                    "expected a baseline or progressive JPEG of 8 bits, found " + width + "x" + height + " pixels of "
                            + bits + " bits " + unknown + "; save it as such");
        }
        if (channels != 1 && channels != 3) {
            throw file.fault(
                    ", byte " + offset,
                    "expected 1 or 3 channels, gray or RGB, found " + channels
                            + (channels == 4 ? ", which is CMYK or YCCK" : "") + "; save it as RGB");
        }
        return new ImageHeader(width, height, channels);
    }

    private static boolean isKept(int marker, byte[] segment) {
        if (marker == FIRST_APPLICATION) {
            return segment.length > 4
                    && segment[0] == 'J'
                    && segment[1] == 'F'
                    && segment[2] == 'I'
                    && segment[3] == 'F';
        }
        return marker == ADOBE || !((marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION) || marker == COMMENT);
    }

    private void keep(int marker, byte[] segment) {
        int length = segment.length + Short.BYTES;
        kept.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >>> 8), (byte) length});
        kept.writeBytes(segment);
    }
}
