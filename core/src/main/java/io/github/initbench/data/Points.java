package io.github.initbench.data;

import io.github.initbench.random.RandomState;

/**
 * Labelled points while a generator makes them: feature i of point j is {@code x[j * features + i]}, the number of its class
 * {@code labels[j]}. Each step does what the NumPy call named there does, in its order of draws and of rounding.
 */
final class Points {
    final int features;
    final double[] x; // samples x features, row-major
    final int[] labels;

    /** Points at the origin, all of class 0. */
    Points(int samples, int features) {
        this.features = features;
        x = new double[features * samples];
        labels = new int[samples];
    }

    /** Sets a point of two features. */
    void place(int point, double x0, double x1, int label) {
        x[2 * point] = x0;
        x[2 * point + 1] = x1;
        labels[point] = label;
    }

    /** The same points in random order: {@code p = random.permutation(samples); x[p], labels[p]}. */
    Points shuffled(RandomState random) {
        int[] order = random.permutation(labels.length);
        Points shuffled = new Points(labels.length, features);
        for (int j = 0; j < order.length; j++) {
            System.arraycopy(x, order[j] * features, shuffled.x, j * features, features);
            shuffled.labels[j] = labels[order[j]];
        }
        return shuffled;
    }

    /** {@code x += random.normal(scale=noise, size=x.shape)}, point by point; a noise of 0 draws nothing. */
    Points withNoise(double noise, RandomState random) {
        if (noise > 0) {
            for (int i = 0; i < x.length; i++) {
                x[i] += random.normal(0, noise);
            }
        }
        return this;
    }

    /** The points as a dataset, which shares their array; the classes are called by their numbers. */
    Dataset dataset(String name, int classes) {
        return Dataset.labelled(name, features, Classes.numbered(classes), x, labels);
    }

    /**
     * Element i of {@code linspace(0, stop, n)}, by i * (stop / intervals) but for the last, which is stop itself.
     *
     * @param intervals n - 1, or n for {@code endpoint=False}; 0 has the one element 0
     */
    static double linspace(double stop, int intervals, int i) {
        if (i == 0) {
            return 0;
        }
        return i == intervals ? stop : i * (stop / intervals);
    }

    /** How many samples a class gets if all get as many and the first ones one more until none is left. */
    static int share(int samples, int classes, int number) {
        return samples / classes + (number < samples % classes ? 1 : 0);
    }
}
