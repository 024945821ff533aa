package io.github.initbench.data.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An array in a file that can be read from its start as often as wanted. */
interface ArraySource {

    BinaryArray array();

    /** The bytes from the array's header on, uncompressed; to be closed. */
    default InputStream content() throws IOException {
        return array().file().content();
    }

    /** The bytes from the first element on, buffered, since a label may be one byte; to be closed. */
    default InputStream elements() throws IOException {
        InputStream in = new BufferedInputStream(content());
        try {
            in.skipNBytes(array().offset());
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** A new reading of numbers; to be closed. */
    default Values values() {
        return ValueStream.open(this);
    }
}
