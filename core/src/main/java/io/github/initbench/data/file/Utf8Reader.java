package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Characters of a UTF-8 file. A byte order mark is passed over; bytes that are not UTF-8 are an error with their offset. */
final class Utf8Reader extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final DataFile file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long bytesBefore; // the buffer's first one
    private boolean ended;

    Utf8Reader(DataFile file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        fill();
        int mark = 0;
        while (mark < BYTE_ORDER_MARK.length
                && mark < bytes.limit()
                && (bytes.get(mark) & 0xff) == BYTE_ORDER_MARK[mark]) {
            mark++;
        }
        bytes.position(mark == BYTE_ORDER_MARK.length ? mark : 0);
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(characters, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                throw file.error(
                        ", byte " + (bytesBefore + bytes.position()),
                        "expected UTF-8 text, found a byte that is not; save the file as UTF-8");
            }
            if (out.position() > offset || result.isOverflow()) {
                return out.position() - offset;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < bytes.remaining();
        bytes.position(bytes.position() + read).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
