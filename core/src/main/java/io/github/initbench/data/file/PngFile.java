package io.github.initbench.data.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The chunks of a PNG file that its pixels are made of, each with its checksum. ISO/IEC 15948. */
final class PngFile {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int HEADER_BYTES = 13;
    private static final int CHUNK_BYTES = 12; // length, name, checksum
    private static final int COLOR_TYPE_AT = 25; // in the file
    private static final int GRAY = 0;
    private static final int COLORS = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_AND_ALPHA = 4;
    private static final int COLORS_AND_ALPHA = 6;

    private final DataFile file;
    private final DataInputStream in; // stands behind the signature
    private final ByteArrayOutputStream reduced = new ByteArrayOutputStream();
    private long offset = Long.BYTES;

    PngFile(DataFile file, DataInputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Reads up to the pixels, or with them to the end. */
    EncodedImage read(boolean withPixels) throws IOException {
        reduced.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
        Chunk first = next();
        ImageHeader header = header(first, content(first));
        String name = "";
        while (!name.equals("IEND")) {
            Chunk chunk = next();
            name = chunk.name();
            if (name.equals("IDAT") && !withPixels) {
                break;
            }
            switch (name) {
                case "PLTE", "IDAT", "IEND" -> content(chunk);
                case "tRNS" -> requireOpaque(content(chunk));
                default -> in.skipNBytes(chunk.length() + (long) Integer.BYTES);
            }
            offset += CHUNK_BYTES + (long) chunk.length();
        }
        return new EncodedImage("png", header, reduced.toByteArray());
    }

    /** A chunk whose content comes next. */
    @SuppressWarnings("ArrayRecordComponent") // four bytes, written out again
    private record Chunk(int length, byte[] type) {

        String name() {
            return new String(type, StandardCharsets.ISO_8859_1);
        }
    }

    private Chunk next() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > file.size() - offset - CHUNK_BYTES) {
            throw file.error(
                    ", byte " + offset,
                    "expected a chunk within the " + file.size() + " bytes of the file, found one of "
                            + (length & 0xffff_ffffL) + "; the file is cut off, or damaged");
        }
        return new Chunk(length, in.readNBytes(Integer.BYTES));
    }

    private byte[] content(Chunk chunk) throws IOException {
        byte[] data = in.readNBytes(chunk.length());
        if (data.length < chunk.length()) {
            throw new EOFException();
        }
        CRC32 checksum = new CRC32();
        checksum.update(chunk.type());
        checksum.update(data);
        int value = (int) checksum.getValue();
        if (value != in.readInt()) {
            throw file.error(
                    ", byte " + offset, "a chunk's checksum is wrong: the file is damaged; copy or download it again");
        }
        ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES);
        reduced.writeBytes(head.putInt(chunk.length()).put(chunk.type()).array());
        reduced.writeBytes(data);
        reduced.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return data;
    }

    private ImageHeader header(Chunk chunk, byte[] data) {
        ByteBuffer header = ByteBuffer.wrap(data);
        if (!chunk.name().equals("IHDR")
                || chunk.length() != HEADER_BYTES
                || header.getInt(0) < 1
                || header.getInt(4) < 1) {
            throw file.error(", byte " + offset, "expected a PNG header with a width and a height, found none");
        }
        int channels = switch (data[9]) {
            case GRAY, GRAY_AND_ALPHA -> 1;
            case COLORS, PALETTE, COLORS_AND_ALPHA -> 3;
            default ->
                throw file.error(
                        ", byte " + offset, "expected a PNG colour type of 0, 2, 3, 4 or 6, found " + (data[9] & 0xff));
        };
        offset += CHUNK_BYTES + (long) chunk.length();
        return new ImageHeader(header.getInt(0), header.getInt(4), channels);
    }

    /** A palette may have a table of transparency in which nothing is transparent. */
    private void requireOpaque(byte[] transparency) {
        boolean palette = reduced.toByteArray()[COLOR_TYPE_AT] == PALETTE;
        for (byte opacity : transparency) {
            if (!palette || opacity != (byte) 0xff) {
                throw file.error(
                        ", byte " + offset,
                        "expected opaque pixels, found a transparent colour; save it without transparency");
            }
        }
    }
}
