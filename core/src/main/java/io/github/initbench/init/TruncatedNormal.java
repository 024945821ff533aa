package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Truncated normal: W ~ N(0, standardDeviation^2), drawn again where it is more than two standard deviations from 0.
 *
 * <p>What is left has the standard deviation {@link #SHRINKAGE} times that of the normal distribution.
 *
 * @param standardDeviation of the normal distribution before it is cut, finite and at least 0
 */
public record TruncatedNormal(double standardDeviation) implements Initializer {

    /** The standard deviation of the standard normal distribution between -2 and 2: sqrt(1 - 4 phi(2) / (2 Phi(2) - 1)). */
    public static final double SHRINKAGE = 0.8796256610342398;

    private static final double CUT = 2;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public TruncatedNormal {
        if (!(standardDeviation >= 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "truncated normal: standard deviation " + standardDeviation + "; give a finite number >= 0");
        }
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        double left = standardDeviation * SHRINKAGE;
        return left * left;
    }

    /** What is drawn depends on the sizes and on the stream: about one value in 22 is drawn again. */
    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        for (int i = 0; i < w.length; i++) {
            double z;
            do {
                z = random.randn();
            } while (Math.abs(z) > CUT);
            w[i] = z * standardDeviation;
        }
    }
}
