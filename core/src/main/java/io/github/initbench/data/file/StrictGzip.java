package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Uncompresses gzip, also of several members, and refuses what the JDK passes over: bytes after the last member. */
final class StrictGzip extends GZIPInputStream {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int TRAILER_BYTES = 8; // still in the inflater's input when its data have ended

    StrictGzip(InputStream in) throws IOException {
        super(in, BUFFER_BYTES);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0 && (inf.getRemaining() > TRAILER_BYTES || in.read() >= 0)) {
            throw new ZipException("bytes after the end of the gzip data");
        }
        return read;
    }
}
