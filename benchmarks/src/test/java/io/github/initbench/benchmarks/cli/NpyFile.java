package io.github.initbench.benchmarks.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A .npy file of version 1.0 read by its specification, independently of the writer.
 *
 * @param shape rows and columns
 * @param values row-major
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared once
record NpyFile(int[] shape, double[] values) {

    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\} *\n");

    static NpyFile read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] start = new byte[8];
        bytes.get(start);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
        boolean magic = Arrays.equals(start, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        if (!magic || !matcher.matches() || bytes.position() % 64 != 0) {
            throw new IOException(file + ": not a .npy file of a float64 matrix");
        }
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return new NpyFile(new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))}, values);
    }
}
