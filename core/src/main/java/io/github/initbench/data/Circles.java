package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Two concentric circles, a binary classification: {@code make_circles} of scikit-learn 1.2.1, example for example.
 *
 * <p>The outer circle has radius 1 and y = 0, the inner one radius {@code factor} and y = 1. The outer one gets samples / 2
 * points, rounded down, the inner one the remainder, each at equal angles; they are shuffled and then moved by normal noise.
 *
 * @param samples number of points, at least 1
 * @param noise standard deviation of the noise of each coordinate, at least 0; exactly 0 is scikit-learn's {@code
 *     noise=None} and draws nothing (its {@code noise=0} would draw and add zeros)
 * @param factor radius of the inner circle, from 0 to 1 (exclusive)
 */
public record Circles(int samples, double noise, double factor) {

    /** scikit-learn's default radius of the inner circle. */
    public static final double DEFAULT_FACTOR = 0.8;

    private static final int FEATURES = 2;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Circles {
        PointChecks.requireSamples("circles", samples, FEATURES);
        PointChecks.requireDeviation("circles", "noise", noise);
        if (!(factor >= 0 && factor < 1)) {
            throw new IllegalArgumentException("circles: factor " + factor
                    + " is outside [0, 1); give the inner circle's share of the outer one's radius");
        }
    }

    /**
     * The points: 2 features, 1 output. Draws the shuffle first, then (unless noise is 0) the noise example by example.
     * Cosine and sine are {@code StrictMath}'s, the same on every JDK and CPU; NumPy's may differ in the last place.
     */
    public Dataset generate(RandomState random) {
        int outer = samples / 2;
        int inner = samples - outer;
        Points points = new Points(samples, FEATURES);
        for (int j = 0; j < samples; j++) {
            boolean isOuter = j < outer;
            double angle =
                    isOuter ? Points.linspace(2 * Math.PI, outer, j) : Points.linspace(2 * Math.PI, inner, j - outer);
            double radius = isOuter ? 1.0 : factor;
            points.place(j, StrictMath.cos(angle) * radius, StrictMath.sin(angle) * radius, isOuter ? 0 : 1);
        }
        return points.shuffled(random).withNoise(noise, random).dataset("circles", 2);
    }
}
