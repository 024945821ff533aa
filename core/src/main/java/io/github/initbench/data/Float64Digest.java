package io.github.initbench.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over the little-endian bytes of float64 arrays, through a small buffer. */
public final class Float64Digest {

    private static final int VALUES_AT_A_TIME = 1024;

    private final MessageDigest digest;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(VALUES_AT_A_TIME * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    public Float64Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform must have it", e);
        }
    }

    /** Appends the values. */
    public void update(double[] values) {
        update(values, values.length);
    }

    /** Appends the first values of the array. */
    public void update(double[] values, int count) {
        for (int from = 0; from < count; from += VALUES_AT_A_TIME) {
            buffer.clear();
            int to = Math.min(count, from + VALUES_AT_A_TIME);
            for (int i = from; i < to; i++) {
                buffer.putLong(Double.doubleToLongBits(values[i])); // every NaN alike
            }
            digest.update(buffer.flip());
        }
    }

    /** The digest in lower-case hexadecimal; starts anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
