package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Uniform: W ~ U(min, max), whatever the layer's size.
 *
 * @param min a finite number
 * @param max a finite number, at least min
 */
public record Uniform(double min, double max) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Uniform {
        if (!Double.isFinite(max - min) || min > max) {
            throw new IllegalArgumentException(
                    "uniform: min " + min + ", max " + max + "; give finite numbers, min at most max");
        }
    }

    @Override
    public double mean(int fanIn, int fanOut) {
        return (min + max) / 2;
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return (min * min + min * max + max * max) / 3;
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        for (int i = 0; i < w.length; i++) {
            w[i] = random.uniform(min, max);
        }
    }
}
