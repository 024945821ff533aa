package io.github.initbench.data.file;

import io.github.initbench.data.LoadProgress;
import java.io.IOException;
import java.io.InputStream;

/** An array in a file that can be read from its start as often as wanted. */
interface ArraySource {

    BinaryArray array();

    /** The bytes from the array's header on, uncompressed; to be closed. */
    default InputStream content() throws IOException {
        return array().file().content(LoadProgress.NONE);
    }

    /** The bytes from the first element on; to be closed. */
    default InputStream elements() throws IOException {
        InputStream in = content();
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
