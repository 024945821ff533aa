package io.github.initbench.data.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The elements of an array from a stream, in the order in which they are stored, through a small buffer. */
final class ValueStream implements Values {

    private static final int BUFFER_BYTES = 1 << 16;

    private final BinaryArray array;
    private final InputStream in;
    private final ByteBuffer buffer;
    private long index; // of the next element

    private ValueStream(BinaryArray array, InputStream in) {
        this.array = array;
        this.in = in;
        buffer = ByteBuffer.allocate(BUFFER_BYTES).order(array.order());
    }

    /** A reading from the first element on. */
    static ValueStream open(ArraySource source) {
        try {
            return new ValueStream(source.array(), source.elements());
        } catch (IOException e) {
            throw source.array().unreadable(0, e);
        }
    }

    @Override
    public void read(double[] into) {
        int max = BUFFER_BYTES / array.type().bytes();
        try {
            for (int start = 0; start < into.length; start += max) {
                read(into, start, Math.min(max, into.length - start));
            }
        } catch (IOException e) {
            throw array.unreadable(index, e);
        }
    }

    private void read(double[] into, int start, int count) throws IOException {
        int bytes = count * array.type().bytes();
        if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
            throw new EOFException();
        }
        array.type().decode(buffer, 0, into, start, count);
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(into[start + i])) {
                throw array.notFinite(index + i, into[start + i]);
            }
        }
        index += count;
    }

    @Override
    public void requireEnd() {
        try {
            if (in.read() >= 0) {
                throw array.error("expected " + index + " values, found more");
            }
        } catch (IOException e) {
            throw array.unreadable(index, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw array.unreadable(index, e);
        }
    }
}
