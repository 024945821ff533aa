package io.github.initbench.data;

import io.github.initbench.random.RandomState;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A standard normal cloud cut into shells, a class each: {@code make_gaussian_quantiles} of scikit-learn 1.2.1 with its
 * default mean 0 and covariance 1, example for example.
 *
 * <p>The points are sorted by their distance from the origin: the nearest samples / classes (rounded down) are class 0, as
 * many next ones class 1, and so on; the last class also gets the samples % classes farthest. They are then shuffled.
 *
 * @param samples number of points, at least one for each class
 * @param features coordinates of a point, at least 1
 * @param classes number of shells, at least 2
 */
public record GaussianQuantiles(int samples, int features, int classes) {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public GaussianQuantiles {
        PointChecks.requireClasses("gaussian-quantiles", "classes", classes);
        PointChecks.requireFeatures("gaussian-quantiles", features);
        PointChecks.requireSamples("gaussian-quantiles", samples, features, classes);
    }

    /**
     * The points: 1 output for two classes, otherwise one for each. Draws the points one by one, then the shuffle. Of two
     * points as far from the origin the one drawn first counts as nearer (NumPy leaves their order open).
     */
    public Dataset generate(RandomState random) {
        double[] drawn = new double[samples * features];
        random.randn(drawn);
        int[] order = byDistance(drawn);
        Points points = new Points(samples, features);
        int shell = samples / classes;
        for (int j = 0; j < samples; j++) {
            System.arraycopy(drawn, order[j] * features, points.x, j * features, features);
            points.labels[j] = Math.min(j / shell, classes - 1);
        }
        return points.shuffled(random).dataset("gaussian-quantiles", classes);
    }

    private int[] byDistance(double[] drawn) {
        double[] squaredDistance = new double[samples];
        for (int i = 0; i < drawn.length; i++) {
            squaredDistance[i / features] += drawn[i] * drawn[i];
        }
        return IntStream.range(0, samples)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> squaredDistance[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
