package io.github.initbench.check;

/**
 * What an array of results must be: each value as the reference backend has it, and how far rounding may take a backend from it.
 *
 * @param name what the values are, for a message: dw of layer 2
 * @param value row-major
 * @param bound likewise; finite and at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a layer's weights: handed on, not copied
public record Expected(String name, double[] value, double[] bound) {

    /** Validates; a bound that is infinite would let everything pass. */
    public Expected {
        if (value.length != bound.length) {
            throw new IllegalArgumentException(
                    "expected " + name + ": " + value.length + " values, but " + bound.length + " bounds");
        }
        for (int i = 0; i < value.length; i++) {
            if (!Double.isFinite(value[i]) || !Double.isFinite(bound[i]) || bound[i] < 0.0) {
                throw new IllegalArgumentException("expected " + name + ", element " + i + ": " + value[i] + " within "
                        + bound[i] + " is nothing to compare with");
            }
        }
    }
}
