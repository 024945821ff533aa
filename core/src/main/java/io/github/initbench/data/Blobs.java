package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Normal clouds around random centers, a class each: {@code make_blobs} of scikit-learn 1.2.1, example for example.
 *
 * <p>Each coordinate of a center is uniform in [-10, 10), each of a point normal around its center's. Every center gets
 * samples / centers points, rounded down, and the first samples % centers ones one more; the points are then shuffled.
 *
 * <p>A training and a test set of one task have the same centers and other points: draw the centers once and generate both
 * sets around them.
 *
 * @param samples number of points, at least one for each center
 * @param features coordinates of a point, at least 1
 * @param centers number of clouds and so of classes, at least 2
 * @param standardDeviation of each coordinate around its center, at least 0 (scikit-learn's default is 1); 0 still draws
 */
public record Blobs(int samples, int features, int centers, double standardDeviation) {

    /** Half the side of the cube around the origin that centers are drawn from: scikit-learn's default. */
    public static final double CENTER_BOX = 10;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Blobs {
        PointChecks.requireClasses("blobs", "centers", centers);
        PointChecks.requireFeatures("blobs", features);
        PointChecks.requireSamples("blobs", samples, features, centers);
        PointChecks.requireDeviation("blobs", "standardDeviation", standardDeviation);
    }

    /** Draws the centers and then the points, from one stream: {@code centers} given as a number to scikit-learn. */
    public Dataset generate(RandomState random) {
        return generateAround(drawCenters(random), random);
    }

    /** Draws the centers, center by center: centers x features, row-major. */
    public double[] drawCenters(RandomState random) {
        double[] coordinates = new double[centers * features];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = random.uniform(-CENTER_BOX, CENTER_BOX);
        }
        return coordinates;
    }

    /**
     * The points around given centers, {@code centers} given as an array to scikit-learn: 1 output for two centers, otherwise
     * one for each. Draws the points center by center, then the shuffle.
     *
     * @param centerCoordinates centers x features, row-major, all finite; not modified
     */
    public Dataset generateAround(double[] centerCoordinates, RandomState random) {
        checkCenters(centerCoordinates);
        Points points = new Points(samples, features);
        int point = 0;
        for (int center = 0; center < centers; center++) {
            int end = point + Points.share(samples, centers, center);
            for (; point < end; point++) {
                points.labels[point] = center;
                for (int i = 0; i < features; i++) {
                    points.x[point * features + i] =
                            random.normal(centerCoordinates[center * features + i], standardDeviation);
                }
            }
        }
        return points.shuffled(random).dataset("blobs", centers);
    }

    private void checkCenters(double[] coordinates) {
        if (coordinates.length != centers * features) {
            throw new IllegalArgumentException("blobs: " + coordinates.length + " coordinates of centers; " + centers
                    + " centers of " + features + " features have " + centers * features);
        }
        for (int i = 0; i < coordinates.length; i++) {
            if (!Double.isFinite(coordinates[i])) {
                throw new IllegalArgumentException("blobs: feature " + i % features + " of center " + i / features
                        + " is " + coordinates[i] + "; every coordinate must be finite");
            }
        }
    }
}
