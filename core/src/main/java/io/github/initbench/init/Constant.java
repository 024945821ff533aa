package io.github.initbench.init;

import io.github.initbench.random.RandomState;
import java.util.Arrays;

/**
 * Constant: every weight is {@code value}; draws nothing.
 *
 * @param value a finite number
 */
public record Constant(double value) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Constant {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("constant: value " + value + " is not finite; give a finite one");
        }
    }

    @Override
    public double mean(int fanIn, int fanOut) {
        return value;
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return value * value;
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        Arrays.fill(w, value);
    }
}
