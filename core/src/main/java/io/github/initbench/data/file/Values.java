package io.github.initbench.data.file;

import java.io.Closeable;

/** The elements of an array, example after example. What cannot be read is an error that names the array. */
interface Values extends Closeable {

    /** Reads the next example, or label: as many elements as the array has room for. All are finite. */
    void read(double[] into);

    /** Refuses what follows the last element; compressed data are checked to their end this way. */
    void requireEnd();

    @Override
    void close();
}
