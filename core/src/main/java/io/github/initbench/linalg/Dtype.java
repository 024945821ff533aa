package io.github.initbench.linalg;

import io.github.initbench.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;

/** The floating-point type in which a backend stores and computes. */
public enum Dtype {
    FLOAT64(0x1p-53, Double.MIN_NORMAL, Double.BYTES),
    FLOAT32(0x1p-24, Float.MIN_NORMAL, Float.BYTES);

    private final double unitRoundoff;
    private final double smallestNormal;
    private final int bytes;

    Dtype(double unitRoundoff, double smallestNormal, int bytes) {
        this.unitRoundoff = unitRoundoff;
        this.smallestNormal = smallestNormal;
        this.bytes = bytes;
    }

    /** u: the largest relative error of one rounding to nearest. */
    public double unitRoundoff() {
        return unitRoundoff;
    }

    /** The smallest positive normal value: the absolute error of one operation that underflows is at most this. */
    public double smallestNormal() {
        return smallestNormal;
    }

    /** The size of one value in memory. */
    public int bytes() {
        return bytes;
    }

    /** The value of this type that is nearest, ties to even: what a backend holds after a double was written to it. */
    public double round(double value) {
        return this == FLOAT32 ? (float) value : value;
    }

    /** Each value of an array, rounded; a new array. */
    public double[] round(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = round(values[i]);
        }
        return rounded;
    }

    /** The name in tables and on the command line: float64, float32. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Dtype named(String name) {
        return new Catalogue<>("dtype", List.of(values()), Dtype::key).named(name);
    }
}
