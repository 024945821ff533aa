package io.github.initbench.data;

import java.util.Arrays;

/**
 * Shift and scale of each feature, such that a training set's features have mean 0 and population standard deviation 1.
 *
 * <p>As scikit-learn 1.2's {@code StandardScaler}: a feature whose variance is no more than rounding leaves of a constant is
 * only shifted. Two passes over the examples: means, then squares of the differences, less what the first pass's rounding
 * adds to them.
 */
public final class Standardization {

    private static final double EPSILON = 0x1p-52;

    private final double[] mean;
    private final double[] scale;

    private Standardization(double[] mean, double[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    /**
     * Reads a training set twice.
     *
     * @throws UnreadableDataException if it cannot be read, or has values so large that their squares overflow
     */
    public static Standardization of(Examples train) {
        int features = train.features();
        Memory.requireHalf(
                train.name() + ": the standardization of " + features + " features", features, 4 * Double.BYTES);
        double[] mean = mean(train);
        double[] scale = variance(train, mean);
        for (int i = 0; i < features; i++) {
            if (!Double.isFinite(scale[i])) {
                throw new UnreadableDataException(train.name() + ": feature " + i + " has values so large that their"
                        + " variance is no finite number; scale it down");
            }
            scale[i] = isConstant(scale[i], mean[i], train.examples()) ? 1.0 : Math.sqrt(scale[i]);
        }
        return new Standardization(mean, scale);
    }

    private static double[] mean(Examples train) {
        double[] mean = new double[train.features()];
        train.read((x, y) -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += x[i];
            }
        });
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= train.examples();
        }
        return mean;
    }

    private static double[] variance(Examples train, double[] mean) {
        double[] squares = new double[mean.length];
        double[] remainder = new double[mean.length];
        train.read((x, y) -> {
            for (int i = 0; i < mean.length; i++) {
                double difference = x[i] - mean[i];
                remainder[i] += difference;
                squares[i] += difference * difference;
            }
        });
        int examples = train.examples();
        for (int i = 0; i < mean.length; i++) {
            squares[i] = (squares[i] - remainder[i] * remainder[i] / examples) / examples;
        }
        return squares;
    }

    /** Whether a variance is no more than the rounding errors of examples that are all the same. */
    private static boolean isConstant(double variance, double mean, int examples) {
        double error = examples * mean * EPSILON;
        return variance <= examples * EPSILON * variance + error * error;
    }

    /** Each feature's mean. */
    public double[] mean() {
        return Arrays.copyOf(mean, mean.length);
    }

    /** What each feature is divided by: its standard deviation, or 1 if it is constant. */
    public double[] scale() {
        return Arrays.copyOf(scale, scale.length);
    }

    /**
     * Examples with shifted and scaled features.
     *
     * @throws IllegalArgumentException if they have another number of features
     */
    public Standardized apply(Examples examples) {
        if (examples.features() != mean.length) {
            throw new IllegalArgumentException("standardization: of " + mean.length + " features, applied to "
                    + examples.features() + "; apply it to examples like those it was made of");
        }
        return new Standardized(examples, this);
    }

    void transform(double[] x, double[] into) {
        for (int i = 0; i < mean.length; i++) {
            into[i] = (x[i] - mean[i]) / scale[i];
        }
    }
}
