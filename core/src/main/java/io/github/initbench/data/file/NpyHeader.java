package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of an array in NumPy's .npy format, versions 1.0 to 3.0: magic bytes, version, length, and a Python dictionary.
 * NumPy Enhancement Proposal 1.
 */
final class NpyHeader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_DICTIONARY_BYTES = 1 << 16;
    private static final int MAX_AXES = 64; // NumPy's own limit

    private final DataFile file;
    private final String place;
    private final PythonTokens tokens;
    private @Nullable NpyType type;
    private @Nullable Boolean fortran;
    private @Nullable List<Long> shape;

    private NpyHeader(DataFile file, String place, String dictionary) {
        this.file = file;
        this.place = place;
        tokens = new PythonTokens(file, place, dictionary);
    }

    /**
     * Reads a header and checks that it promises what is there.
     *
     * @param entry the name within an archive, or nothing
     * @param in stands at the first byte; afterwards at the first element
     * @param available bytes that in holds in all
     */
    static BinaryArray read(DataFile file, String entry, InputStream in, long available) throws IOException {
        String place = entry.isEmpty() ? "" : ", array " + entry;
        byte[] start = DataFile.exactly(in, MAGIC.length + 2);
        if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw file.error(
                    place + ", byte 0",
                    "expected an array of NumPy (.npy), which starts with 93 4e 55 4d 50 59, found "
                            + DataError.hexadecimal(Arrays.copyOf(start, MAGIC.length)) + "; write it with numpy.save");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3 || start[MAGIC.length + 1] != 0) {
            throw file.error(
                    place + ", byte " + MAGIC.length,
                    "expected version 1.0, 2.0 or 3.0 of .npy, found " + (version & 0xff) + "."
                            + (start[MAGIC.length + 1] & 0xff));
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer size = ByteBuffer.wrap(Arrays.copyOf(DataFile.exactly(in, lengthBytes), Integer.BYTES));
        long length = size.order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
        long offset = start.length + lengthBytes + length;
        if (length > MAX_DICTIONARY_BYTES || offset > available) {
            throw file.error(
                    place + ", byte " + start.length,
                    "expected a header of at most " + MAX_DICTIONARY_BYTES
                            + " bytes, and no longer than what is there, " + "found one of " + length + " bytes in "
                            + available);
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String dictionary = new String(DataFile.exactly(in, (int) length), charset);
        return new NpyHeader(file, place, dictionary).array(entry, offset, available);
    }

    private BinaryArray array(String entry, long offset, long available) {
        tokens.expect("{");
        while (!tokens.accept("}")) {
            entry(tokens.text());
            if (!tokens.accept(",")) {
                tokens.expect("}");
                break;
            }
        }
        tokens.expectEnd();
        if (type == null || fortran == null || shape == null) {
            throw file.error(
                    place, "expected 'descr', 'fortran_order' and 'shape' in the header, found not all of them");
        }
        long longAxes = shape.stream().filter(size -> size > 1).count();
        BinaryArray array = new BinaryArray(
                file, entry, type.type(), type.width(), type.order(), shape, fortran && longAxes > 1, offset);
        long bytes = array.bytes();
        if (bytes != available - offset) {
            throw file.error(
                    place,
                    "expected " + (bytes < 0 ? "more than 2^59" : bytes) + " bytes of values for shape " + array.shown()
                            + ", found " + (available - offset) + "; the file is cut off, or damaged");
        }
        return array;
    }

    private void entry(String key) {
        tokens.expect(":");
        if (key.equals("descr") && type == null) {
            if (tokens.accept("[")) {
                throw file.error(
                        place,
                        "expected elements of one number type, found a structured dtype; save a plain array of float64");
            }
            type = NpyType.of(file, place, tokens.text());
        } else if (key.equals("fortran_order") && fortran == null) {
            fortran = tokens.truth();
        } else if (key.equals("shape") && shape == null) {
            shape = tokens.integers(MAX_AXES);
        } else {
            throw file.error(
                    place,
                    "expected 'descr', 'fortran_order' and 'shape' once each in the header, found "
                            + DataError.quoted(key));
        }
    }
}
