package io.github.initbench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** NumPy's .npy file format, version 1.0, for matrices of float64. NumPy Enhancement Proposal 1. */
public final class Npy {
    private static final byte[] MAGIC_AND_VERSION = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64; // the values start at a multiple of it
    private static final int BLOCK_VALUES = 1024;

    private Npy() {}

    /**
     * Writes a rows x columns matrix, little-endian and in C order, for {@code numpy.load}. An existing file is replaced.
     * The file appears complete or not at all: the values go to a temporary file beside it, which is then renamed.
     *
     * @param rowMajor rows * columns values
     * @throws IOException if the file cannot be written; nothing is left behind then
     * @throws IllegalArgumentException if the length is not rows * columns
     */
    public static void write(Path file, int rows, int columns, double[] rowMajor) throws IOException {
        if (rows < 0 || columns < 0 || rowMajor.length != (long) rows * columns) {
            throw new IllegalArgumentException("npy: " + rowMajor.length + " values are no " + rows + "x" + columns
                    + " matrix; give rows * columns values");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("npy: " + file + " is in no existing folder; create " + folder + " first");
        }
        Path temporary = folder.resolve(".npy-" + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
                out.write(header(rows, columns));
                writeValues(out, rowMajor);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static byte[] header(int rows, int columns) {
        String description = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int prefix = MAGIC_AND_VERSION.length + Short.BYTES;
        int unpadded = prefix + description.length() + 1; // 1 for the closing line feed
        int size = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String padded = description + " ".repeat(size - unpadded) + "\n";
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC_AND_VERSION)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static void writeValues(OutputStream out, double[] values) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_VALUES * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < values.length; start += BLOCK_VALUES) {
            int end = Math.min(values.length, start + BLOCK_VALUES);
            block.clear();
            for (int i = start; i < end; i++) {
                block.putDouble(values[i]);
            }
            out.write(block.array(), 0, block.position());
        }
    }
}
