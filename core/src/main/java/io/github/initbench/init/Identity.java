package io.github.initbench.init;

import io.github.initbench.random.RandomState;
import java.util.Arrays;

/**
 * Identity: gain on the diagonal, 0 elsewhere; draws nothing. Where a layer has more outputs than inputs, or fewer, the rest is 0.
 *
 * @param gain a finite number
 */
public record Identity(double gain) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Identity {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("identity: gain " + gain + " is not finite; give a finite one");
        }
    }

    @Override
    public double mean(int fanIn, int fanOut) {
        return gain / Math.max(fanIn, fanOut);
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return gain * gain / Math.max(fanIn, fanOut);
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        Arrays.fill(w, 0);
        for (int i = 0; i < Math.min(fanIn, fanOut); i++) {
            w[i * fanIn + i] = gain;
        }
    }
}
