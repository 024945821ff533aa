package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Spiral arms around the origin, a class each: the toy data of the CS231n notes (Karpathy, "Putting it together: Minimal
 * Neural Network Case Study", cs231n.github.io/neural-networks-case-study), with two changes.
 *
 * <p>Point i = 1..n of arm a, of n points, has radius r = i / n and angle t = 2 pi a / arms + 4 r + N(0, noise^2) and lies at
 * (r sin t, r cos t). Every arm gets samples / arms points, rounded down, and the first samples % arms ones one more; the
 * points are then shuffled. In NumPy, with {@code s} a {@code RandomState} and one line for each arm:
 *
 * <pre>{@code
 * r = np.arange(1, n + 1) / n
 * t = 2 * np.pi * a / arms + 4 * r + s.normal(scale=noise, size=n)
 * x = np.c_[r * np.sin(t), r * np.cos(t)]
 * }</pre>
 *
 * <p>The notes start arm a at angle 4 a, which for three arms is nearly as far apart as these, but puts the fourth 0.57 before
 * the first; and they start at radius 0, where all arms would have a point in common that no network can separate.
 *
 * @param samples number of points, at least one for each arm
 * @param arms number of spiral arms and so of classes, at least 2 (the notes' have 3)
 * @param noise standard deviation of the noise of the angle in radians, at least 0 (the notes' is 0.2); 0 draws nothing
 */
public record Spirals(int samples, int arms, double noise) {

    private static final int FEATURES = 2;
    private static final double TURN = 4; // radians from the origin to the end of an arm

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Spirals {
        PointChecks.requireClasses("spirals", "arms", arms);
        PointChecks.requireSamples("spirals", samples, FEATURES, arms);
        PointChecks.requireDeviation("spirals", "noise", noise);
    }

    /**
     * The points: 2 features, 1 output for two arms, otherwise one for each. Draws the noise of the angles (unless it is 0)
     * arm by arm from the origin outwards, then the shuffle. Cosine and sine are {@code StrictMath}'s, the same on every JDK
     * and CPU; NumPy's may differ in the last place.
     */
    public Dataset generate(RandomState random) {
        Points points = new Points(samples, FEATURES);
        int point = 0;
        for (int arm = 0; arm < arms; arm++) {
            int length = Points.share(samples, arms, arm);
            for (int i = 1; i <= length; i++) {
                double radius = (double) i / length;
                double angle = 2 * Math.PI * arm / arms + TURN * radius;
                if (noise > 0) {
                    angle += random.normal(0, noise);
                }
                points.place(point++, radius * StrictMath.sin(angle), radius * StrictMath.cos(angle), arm);
            }
        }
        return points.shuffled(random).dataset("spirals", arms);
    }
}
