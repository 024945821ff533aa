package io.github.initbench.linalg;

import java.util.Arrays;

/** Whether a product reads an operand as it is (op(a) = a) or transposed (op(a) = a'). */
public enum Transpose {
    NO("n"),
    YES("t");

    private final String key;

    Transpose(String key) {
        this.key = key;
    }

    /** BLAS's letter in lower case, as tables show it: n or t. */
    public String key() {
        return key;
    }

    /**
     * The one of that letter.
     *
     * @throws IllegalArgumentException if it is neither n nor t
     */
    public static Transpose named(String key) {
        return Arrays.stream(values())
                .filter(t -> t.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("transpose: '" + key + "' is neither n nor t"));
    }

    /** Rows of op(a). */
    public int rows(Matrix a) {
        return this == NO ? a.rows() : a.cols();
    }

    /** Columns of op(a). */
    public int cols(Matrix a) {
        return this == NO ? a.cols() : a.rows();
    }
}
