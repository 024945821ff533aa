package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Two concentric circles, a binary classification: {@code make_circles} of scikit-learn 1.2.1, example for example.
 *
 * <p>The outer circle has radius 1 and y = 0, the inner one radius {@code factor} and y = 1. The outer one gets samples / 2
 * points, rounded down, the inner one the rest, each at equal angles; they are shuffled and then moved by normal noise.
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
        if (samples < 1 || samples > Integer.MAX_VALUE / FEATURES) {
            throw new IllegalArgumentException("circles: samples " + samples + " is outside 1.."
                    + Integer.MAX_VALUE / FEATURES + "; choose a number of points within");
        }
        if (!(noise >= 0) || !Double.isFinite(noise)) {
            throw new IllegalArgumentException(
                    "circles: noise " + noise + " is no standard deviation; give a finite number >= 0");
        }
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
        double[] x = new double[FEATURES * samples];
        double[] y = new double[samples];
        int[] order = random.permutation(samples);
        for (int j = 0; j < samples; j++) {
            int point = order[j];
            boolean isOuter = point < outer;
            double angle = isOuter ? angle(point, outer) : angle(point - outer, inner);
            double radius = isOuter ? 1.0 : factor;
            x[FEATURES * j] = StrictMath.cos(angle) * radius;
            x[FEATURES * j + 1] = StrictMath.sin(angle) * radius;
            y[j] = isOuter ? 0.0 : 1.0;
        }
        if (noise > 0) {
            for (int i = 0; i < x.length; i++) {
                x[i] += random.normal(0, noise);
            }
        }
        return new Dataset("circles", FEATURES, 1, samples, x, y);
    }

    /** Element i of NumPy's {@code linspace(0, 2 * pi, n, endpoint=False)}, in its order of rounding. */
    private static double angle(int i, int n) {
        return i * (2 * Math.PI / n);
    }
}
