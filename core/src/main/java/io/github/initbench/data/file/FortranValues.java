package io.github.initbench.data.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The elements of an array in Fortran order, example after example, each in C order.
 *
 * <p>In Fortran order a feature of all examples is contiguous, an example is not. So a block of examples is gathered at a
 * time: of every feature one piece, read at its place. A block takes at most 16 MB unless one example is larger.
 */
final class FortranValues implements Values {

    private static final int BLOCK_VALUES = 1 << 21;
    private static final int PIECE_VALUES = 1 << 13;

    private final BinaryArray array;
    private final Bytes bytes;
    private final int features;
    private final int blockExamples; // at most
    private final ByteBuffer piece;
    private final double[] column;
    private final double[] block; // blockExamples x features; empty if a block is one example
    private int first; // example of the block
    private int count;
    private int next;

    /** The file that holds the array, from its header on. */
    interface Bytes extends Closeable {

        /** As {@link java.nio.channels.FileChannel#read(ByteBuffer, long)}: how many bytes, -1 behind the end. */
        int read(ByteBuffer into, long position) throws IOException;
    }

    /** A reading; closes the bytes with it. */
    FortranValues(BinaryArray array, Bytes bytes) {
        this.array = array;
        this.bytes = bytes;
        features = (int) array.features();
        blockExamples = (int) Math.max(1, Math.min(Math.min(array.examples(), PIECE_VALUES), BLOCK_VALUES / features));
        piece = ByteBuffer.allocate(blockExamples * array.type().bytes()).order(array.order());
        column = new double[blockExamples];
        block = new double[blockExamples == 1 ? 0 : blockExamples * features];
    }

    @Override
    public void read(double[] into) {
        if (blockExamples == 1) {
            gather(next++, 1, into);
            return;
        }
        if (next == first + count) {
            first = next;
            count = (int) Math.min(blockExamples, array.examples() - first);
            gather(first, count, block);
        }
        System.arraycopy(block, (next - first) * features, into, 0, features);
        next++;
    }

    /** Gathers examples; their features are visited in the file's order, of which the first trailing index runs fastest. */
    private void gather(int from, int examples, double[] into) {
        int axes = array.shape().size() - 1;
        long[] index = new long[axes];
        long[] strides = new long[axes];
        for (int a = axes - 1, stride = 1; a >= 0; a--) {
            strides[a] = stride;
            stride *= array.shape().get(a + 1).intValue();
        }
        int target = 0;
        for (long feature = 0; feature < features; feature++) {
            readColumn(feature * array.examples() + from, examples);
            for (int j = 0; j < examples; j++) {
                into[j * features + target] = column[j];
            }
            for (int a = 0; a < axes; a++) {
                target += (int) strides[a];
                if (++index[a] < array.shape().get(a + 1)) {
                    break;
                }
                target -= (int) (index[a] * strides[a]);
                index[a] = 0;
            }
        }
    }

    private void readColumn(long element, int examples) {
        int each = array.type().bytes();
        piece.clear().limit(examples * each);
        long position = array.offset() + element * each;
        try {
            while (piece.hasRemaining()) {
                if (bytes.read(piece, position + piece.position()) < 0) {
                    throw new EOFException();
                }
            }
        } catch (IOException e) {
            throw array.unreadable(element, e);
        }
        array.type().decode(piece, 0, column, 0, examples);
        for (int j = 0; j < examples; j++) {
            if (!Double.isFinite(column[j])) {
                throw array.notFinite(element + j, column[j]);
            }
        }
    }

    @Override
    public void requireEnd() {} // the size was checked when the array was opened

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw array.unreadable(0, e);
        }
    }
}
