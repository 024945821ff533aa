package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Points of a square whose class is the exclusive or of their coordinates' signs: the smallest problem that no single layer
 * solves. Minsky and Papert 1969, "Perceptrons"; with points all over the square as in TensorFlow Playground.
 *
 * <p>The points are uniform in the four quadrants of [-1, 1] x [-1, 1], which take turns (counterclockwise from both
 * positive), so that their numbers differ by one at most. y = 0 where the signs are equal and y = 1 where they differ. The
 * points are shuffled and then moved by normal noise, which may take them over a border but leaves their class. In NumPy,
 * with {@code s} a {@code RandomState}:
 *
 * <pre>{@code
 * signs = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]])[np.arange(samples) % 4]
 * x = signs * s.random_sample((samples, 2))
 * y = np.arange(samples) % 2
 * p = s.permutation(samples)
 * x, y = x[p] + s.normal(scale=noise, size=x.shape), y[p]
 * }</pre>
 *
 * @param samples number of points, at least 2
 * @param noise standard deviation of the noise of each coordinate, at least 0; 0 draws nothing
 */
public record Xor(int samples, double noise) {

    private static final int FEATURES = 2;
    private static final int CLASSES = 2;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Xor {
        PointChecks.requireSamples("xor", samples, FEATURES, CLASSES);
        PointChecks.requireDeviation("xor", "noise", noise);
    }

    /**
     * The points: 2 features, 1 output. Draws the points one by one, then the shuffle, then (unless noise is 0) the noise
     * example by example.
     */
    public Dataset generate(RandomState random) {
        Points points = new Points(samples, FEATURES);
        for (int j = 0; j < samples; j++) {
            int quadrant = j % 4;
            int sign0 = quadrant == 0 || quadrant == 3 ? 1 : -1;
            int sign1 = quadrant < 2 ? 1 : -1;
            points.place(j, sign0 * random.randomSample(), sign1 * random.randomSample(), quadrant % 2);
        }
        return points.shuffled(random).withNoise(noise, random).dataset("xor", CLASSES);
    }
}
