package io.github.initbench.linalg.process;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning and the end of what a process prints: what lies between is dropped, however much it is. */
public final class BoundedLog extends OutputStream {

    /** Of each end. */
    public static final int KEPT_BYTES = 1 << 16;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final byte[] end = new byte[KEPT_BYTES]; // a ring
    private long written;

    @Override
    public synchronized void write(int b) {
        if (beginning.size() < KEPT_BYTES) {
            beginning.write(b);
        } else {
            end[(int) (written++ % KEPT_BYTES)] = (byte) b;
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
        if (written > KEPT_BYTES) {
            all.writeBytes(("\n[" + (written - KEPT_BYTES) + " bytes dropped]\n").getBytes(StandardCharsets.UTF_8));
        }
        int from = (int) (Math.max(0, written - KEPT_BYTES) % KEPT_BYTES);
        for (int i = 0; i < Math.min(written, KEPT_BYTES); i++) {
            all.write(end[(from + i) % KEPT_BYTES]);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
