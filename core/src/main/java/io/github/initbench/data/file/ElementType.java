package io.github.initbench.data.file;

import java.nio.ByteBuffer;

/** The type of an array's elements in a binary file, and how they are read as doubles. */
enum ElementType {
    BOOL(1, true),
    INT8(1, true),
    UINT8(1, true),
    INT16(2, true),
    UINT16(2, true),
    INT32(4, true),
    UINT32(4, true),
    INT64(8, true),
    UINT64(8, true),
    FLOAT16(2, false),
    FLOAT32(4, false),
    FLOAT64(8, false),
    /** Text in single bytes, some to an element. */
    BYTES(1, false),
    /** Text in code points of four bytes, some to an element. */
    CODE_POINTS(4, false);

    private static final long EXACT_INTEGERS = 1L << 53; // up to here neighbouring integers are different doubles

    private final int bytes;
    private final boolean integer;

    ElementType(int bytes, boolean integer) {
        this.bytes = bytes;
        this.integer = integer;
    }

    /** Bytes of an element, or of a character if it is text. */
    int bytes() {
        return bytes;
    }

    /** Whether the elements are integers. */
    boolean isInteger() {
        return integer;
    }

    /** Whether the elements are text, which is no number. */
    boolean isText() {
        return this == BYTES || this == CODE_POINTS;
    }

    /**
     * Reads elements in the buffer's byte order.
     *
     * @param from first byte in the buffer
     * @param into receives count values from offset on; an integer that is no double is NaN
     */
    void decode(ByteBuffer buffer, int from, double[] into, int offset, int count) {
        for (int i = 0, at = from; i < count; i++, at += bytes) {
            into[offset + i] = switch (this) {
                case BOOL -> buffer.get(at) == 0 ? 0 : 1;
                case INT8 -> buffer.get(at);
                case UINT8 -> buffer.get(at) & 0xff;
                case INT16 -> buffer.getShort(at);
                case UINT16 -> buffer.getShort(at) & 0xffff;
                case INT32 -> buffer.getInt(at);
                case UINT32 -> buffer.getInt(at) & 0xffff_ffffL;
                case INT64, UINT64 -> exact(buffer.getLong(at));
                case FLOAT16 -> half(buffer.getShort(at));
                case FLOAT32 -> buffer.getFloat(at);
                case FLOAT64 -> buffer.getDouble(at);
                case BYTES, CODE_POINTS -> throw new IllegalStateException(this + ": text was read as a number");
            };
        }
    }

    /** A number of IEEE 754's binary16: sign, five bits of exponent, ten of fraction. */
    private static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0) {
            float tiny = fraction * 0x1p-24f; // zero, or subnormal
            return sign == 0 ? tiny : -tiny;
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 112; // biases of 15 and 127
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    private double exact(long value) {
        long least = this == UINT64 ? 0 : -EXACT_INTEGERS; // a larger one looks negative
        return value >= least && value <= EXACT_INTEGERS ? value : Double.NaN;
    }
}
