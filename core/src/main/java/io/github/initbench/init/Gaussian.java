package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Gaussian: W ~ N(0, standardDeviation^2), whatever the layer's size.
 *
 * @param standardDeviation a finite number, at least 0
 */
public record Gaussian(double standardDeviation) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Gaussian {
        if (!(standardDeviation >= 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "normal: standard deviation " + standardDeviation + "; give a finite number >= 0");
        }
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return standardDeviation * standardDeviation;
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        for (int i = 0; i < w.length; i++) {
            w[i] = random.randn() * standardDeviation;
        }
    }
}
