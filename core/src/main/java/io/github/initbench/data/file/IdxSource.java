package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An array in an IDX file, plain or gzip: two zero bytes, a type code, the number of sizes, sizes and values, big-endian. */
record IdxSource(BinaryArray array) implements ArraySource {

    private static final Map<Integer, ElementType> TYPES = Map.of(
            0x08, ElementType.UINT8,
            0x09, ElementType.INT8,
            0x0B, ElementType.INT16,
            0x0C, ElementType.INT32,
            0x0D, ElementType.FLOAT32,
            0x0E, ElementType.FLOAT64);

    private static final int MAGIC_BYTES = 4;
    private static final int SCAN_BYTES = 1 << 16;

    /** Checks the header, and that the file holds what it promises; for that, gzip is uncompressed to its end. */
    static IdxSource open(Path path, FileOpener opener) {
        DataFile file = DataFile.of(path, opener);
        try (InputStream in = file.content()) {
            BinaryArray array = header(file, in);
            long found = file.isGzip() ? count(in, array.bytes()) : file.size() - array.offset();
            if (found != array.bytes()) {
                throw file.error(
                        "",
                        "expected " + (array.bytes() < 0 ? "more than 2^59" : array.bytes())
                                + " bytes of values for shape " + array.shown() + ", found "
                                + (found > array.bytes() && file.isGzip() ? "more" : found)
                                + "; the file is cut off, or damaged: copy or download it again");
            }
            return new IdxSource(array);
        } catch (IOException e) {
            throw DataError.of(path, "", e);
        }
    }

    private static BinaryArray header(DataFile file, InputStream in) throws IOException {
        byte[] magic = DataFile.exactly(in, MAGIC_BYTES);
        ElementType type = TYPES.get((int) magic[2]);
        if (magic[0] != 0 || magic[1] != 0 || type == null || magic[3] < 1 || magic[3] > 8) {
            throw file.error(
                    ", byte 0",
                    "expected the start of an IDX file, 00 00, a type of 08 09 0b 0c 0d 0e, and 01 to 08 sizes, found "
                            + DataError.hexadecimal(magic));
        }
        ByteBuffer sizes = ByteBuffer.wrap(DataFile.exactly(in, magic[3] * Integer.BYTES));
        List<Long> shape = new ArrayList<>();
        while (sizes.hasRemaining()) {
            shape.add(sizes.getInt() & 0xffff_ffffL);
        }
        int offset = MAGIC_BYTES + sizes.capacity();
        return new BinaryArray(file, "", type, type.bytes(), ByteOrder.BIG_ENDIAN, List.copyOf(shape), false, offset);
    }

    /** Bytes up to the end, or some number above max. */
    private static long count(InputStream in, long max) throws IOException {
        byte[] block = new byte[SCAN_BYTES];
        long count = 0;
        for (int read = 0; read >= 0 && count <= max; read = in.read(block)) {
            count += read;
        }
        return count;
    }
}
