package io.github.initbench.benchmarks.workload;

import io.github.initbench.check.Expected;
import io.github.initbench.linalg.Dtype;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The expected results of a workload in a file, and the comparison with them: read as the results come, so that neither is held twice.
 *
 * <p>Of {@link DataOutputStream}: the workload and the type as a string and the number of arrays; then of each array its name as a string,
 * its length, and alternately a value and its bound as float64. Big-endian; it lives for one run, and only this class reads it.
 */
public final class ExpectedFile implements Results, Closeable {

    /** The system property that names the file to a fork. */
    public static final String PROPERTY = "initbench.expected";

    private static final int BUFFER_BYTES = 1 << 16;

    private final DataInputStream in;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final double[] pairs = new double[BUFFER_BYTES / Double.BYTES]; // value, bound, value, bound, ...
    private int left;

    private ExpectedFile(DataInputStream in) {
        this.in = in;
    }

    /** Writes a new file. */
    public static void write(Path file, Workload workload, Dtype dtype, List<Expected> arrays) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
            out.writeUTF(header(workload, dtype));
            out.writeInt(arrays.size());
            for (Expected array : arrays) {
                out.writeUTF(array.name());
                out.writeInt(array.value().length);
                for (int i = 0; i < array.value().length; i++) {
                    out.writeDouble(array.value()[i]);
                    out.writeDouble(array.bound()[i]);
                }
            }
        }
    }

    /**
     * Opens a file to compare with.
     *
     * @throws IllegalStateException if it was written for something else
     */
    public static ExpectedFile open(Path file, Workload workload, Dtype dtype) throws IOException {
        ExpectedFile expected = new ExpectedFile(
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)));
        try {
            expected.require("workload", expected.in.readUTF(), header(workload, dtype));
            expected.left = expected.in.readInt();
            return expected;
        } catch (IOException | RuntimeException e) {
            expected.close();
            throw e;
        }
    }

    private static String header(Workload workload, Dtype dtype) {
        return workload + " " + dtype.key();
    }

    /**
     * Compares the next array.
     *
     * @throws IncorrectResultException if an element is no number, or further from the expected one than rounding may take it
     * @throws IllegalStateException if another array is expected
     */
    @Override
    public void add(String name, double[] values) {
        try {
            require("array", left-- > 0 ? in.readUTF() : "none", name);
            require("length of " + name, String.valueOf(in.readInt()), String.valueOf(values.length));
            for (int first = 0; first < values.length; first += pairs.length / 2) {
                compareBlock(name, values, first, Math.min(pairs.length / 2, values.length - first));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("expected results: " + e.getMessage(), e);
        }
    }

    private void compareBlock(String name, double[] values, int first, int count) throws IOException {
        in.readFully(bytes, 0, 2 * count * Double.BYTES);
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(pairs, 0, 2 * count);
        for (int i = 0; i < count; i++) {
            double got = values[first + i];
            if (!(Math.abs(got - pairs[2 * i]) <= pairs[2 * i + 1])) {
                throw new IncorrectResultException(name + ", element " + (first + i) + ": got " + got
                        + ", the reference has " + pairs[2 * i] + ", rounding allows " + pairs[2 * i + 1]);
            }
        }
    }

    /** Requires that every array has been compared. */
    public void end() {
        require("arrays left", String.valueOf(left), "0");
    }

    private void require(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("expected results: their " + what + " is " + expected + ", not " + found);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
