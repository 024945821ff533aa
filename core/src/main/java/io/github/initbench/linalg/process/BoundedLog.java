package io.github.initbench.linalg.process;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning and the end of what a process prints: what lies between is dropped, however much it is. */
public final class BoundedLog extends OutputStream {

    /** Of each end. */
    public static final int MAX_BYTES = 1 << 16;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final byte[] end = new byte[MAX_BYTES]; // a ring
    private long written;

    @Override
    public synchronized void write(int b) {
        if (beginning.size() < MAX_BYTES) {
            beginning.write(b);
        } else {
            end[(int) (written++ % MAX_BYTES)] = (byte) b;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            write(bytes[i]);
        }
    }

    /** Both ends, with a line between them that states how much is missing. */
    @Override
    public synchronized String toString() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(beginning.toByteArray());
        if (written > MAX_BYTES) {
            all.writeBytes(("\n[" + (written - MAX_BYTES) + " bytes dropped]\n").getBytes(StandardCharsets.UTF_8));
        }
        int from = (int) (Math.max(0, written - MAX_BYTES) % MAX_BYTES);
        for (int i = 0; i < Math.min(written, MAX_BYTES); i++) {
            all.write(end[(from + i) % MAX_BYTES]);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
