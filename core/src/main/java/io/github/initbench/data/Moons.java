package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Two interleaving half circles, a binary classification: {@code make_moons} of scikit-learn 1.2.1, example for example.
 *
 * <p>The upper moon is the half circle (cos t, sin t) and y = 0, the lower one (1 - cos t, 1 - sin t - 0.5) and y = 1. The
 * upper one gets samples / 2 points, rounded down, the lower one the remainder, each at equal steps of t from 0 to pi, both
 * included; they are shuffled and then moved by normal noise.
 *
 * @param samples number of points, at least 2
 * @param noise standard deviation of the noise of each coordinate, at least 0; exactly 0 is scikit-learn's {@code
 *     noise=None} and draws nothing (its {@code noise=0} would draw and add zeros)
 */
public record Moons(int samples, double noise) {

    private static final int FEATURES = 2;
    private static final int CLASSES = 2;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Moons {
        PointChecks.requireSamples("moons", samples, FEATURES, CLASSES);
        PointChecks.requireDeviation("moons", "noise", noise);
    }

    /**
     * The points: 2 features, 1 output. Draws the shuffle first, then (unless noise is 0) the noise example by example.
     * Cosine and sine are {@code StrictMath}'s, the same on every JDK and CPU; NumPy's may differ in the last place.
     */
    public Dataset generate(RandomState random) {
        int upper = samples / 2;
        int lower = samples - upper;
        Points points = new Points(samples, FEATURES);
        for (int j = 0; j < upper; j++) {
            double t = Points.linspace(Math.PI, upper - 1, j);
            points.place(j, StrictMath.cos(t), StrictMath.sin(t), 0);
        }
        for (int j = 0; j < lower; j++) {
            double t = Points.linspace(Math.PI, lower - 1, j);
            points.place(upper + j, 1 - StrictMath.cos(t), 1 - StrictMath.sin(t) - 0.5, 1);
        }
        return points.shuffled(random).withNoise(noise, random).dataset("moons", CLASSES);
    }
}
