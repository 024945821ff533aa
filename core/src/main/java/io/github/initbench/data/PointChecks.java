package io.github.initbench.data;

/** Checks of a generator's settings; each error is an IllegalArgumentException of one line. */
final class PointChecks {

    private PointChecks() {}

    /** A number of points whose values fit an array. */
    static void requireSamples(String generator, int samples, int valuesPerPoint) {
        int max = Integer.MAX_VALUE / valuesPerPoint;
        if (samples < 1 || samples > max) {
            throw new IllegalArgumentException(generator + ": samples " + samples + " is outside 1.." + max
                    + "; choose a number of points within");
        }
    }

    /** A number of points whose inputs and targets fit an array each and the heap, and one at least for every class. */
    static void requireSamples(String generator, int samples, int features, int classes) {
        requireSamples(generator, samples, Math.max(features, classes == 2 ? 1 : classes));
        if (samples < classes) {
            throw new IllegalArgumentException(generator + ": samples " + samples + " is fewer than the " + classes
                    + " classes; give each class a point");
        }
        long values = 2L * features + classes; // the points twice, while they are shuffled
        Memory.requireFor(generator, samples, features, values * Double.BYTES);
    }

    /** At least one feature. */
    static void requireFeatures(String generator, int features) {
        if (features < 1) {
            throw new IllegalArgumentException(
                    generator + ": features " + features + " is fewer than one; a point needs a coordinate");
        }
    }

    /** At least two classes, called by what the generator calls them. */
    static void requireClasses(String generator, String what, int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException(
                    generator + ": " + what + " " + classes + " is fewer than two; there is nothing to classify");
        }
    }

    /** A standard deviation, called by what the generator calls it. */
    static void requireDeviation(String generator, String what, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    generator + ": " + what + " " + value + " is no standard deviation; give a finite number >= 0");
        }
    }
}
