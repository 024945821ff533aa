package io.github.initbench.data.file;

import io.github.initbench.data.LoadProgress;
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

    /** Opens an array that is a file of its own, plain or gzip. */
    static ValueStream open(BinaryArray array) {
        try {
            return from(array, array.file().content(LoadProgress.NONE));
        } catch (IOException e) {
            throw array.unreadable(0, e);
        }
    }

    /**
     * A reading from the first element on.
     *
     * @param in stands where the array's header begins; closed with the reading, or if that fails
     */
    static ValueStream from(BinaryArray array, InputStream in) throws IOException {
        try {
            in.readNBytes((int) array.offset());
            return new ValueStream(array, in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void read(double[] into) {
        int most = BUFFER_BYTES / array.type().bytes();
        try {
            for (int start = 0; start < into.length; start += most) {
                read(into, start, Math.min(most, into.length - start));
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
                throw array.fault("expected " + index + " values, found more");
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
