package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Variance scaling: W with mean 0 and variance scale / fan, so that a layer's output keeps the size of its input (or, going
 * back, the gradient its own).
 *
 * @param scale the variance times the fan, finite and above 0: 2 for ReLU layers (He et al. 2015), 1 for linear ones
 * @param fan which size of the layer divides the scale
 * @param distribution the shape of the distribution; the variance is the same in all
 */
public record VarianceScaling(double scale, Fan fan, Distribution distribution) implements Initializer {

    /** The size of a layer that divides the scale. */
    public enum Fan {
        /** Inputs: keeps the activations' variance. */
        IN,
        /** Outputs: keeps the gradients' variance. */
        OUT,
        /** The mean of both, (fanIn + fanOut) / 2: Glorot and Bengio 2010, equation 12. */
        AVERAGE
    }

    /** The distribution of the weights. */
    public enum Distribution {
        /** N(0, variance). */
        NORMAL,
        /** N(0, s^2) cut at two s, where s is so much larger that the variance is the same: see {@link TruncatedNormal#SHRINKAGE}. */
        TRUNCATED_NORMAL,
        /** U(-h, h) with half-width h = sqrt(3 * variance). */
        UNIFORM
    }

    /** Validates; an error is an IllegalArgumentException of one line. */
    public VarianceScaling {
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("variance scaling: scale " + scale + "; give a finite number above 0");
        }
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        double size = switch (fan) {
            case IN -> fanIn;
            case OUT -> fanOut;
            case AVERAGE -> ((double) fanIn + fanOut) / 2;
        };
        return scale / size;
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        double variance = meanSquare(fanIn, fanOut);
        double halfWidth = Math.sqrt(3 * variance);
        Initializer drawn = switch (distribution) {
            case NORMAL -> new Gaussian(Math.sqrt(variance));
            case TRUNCATED_NORMAL -> new TruncatedNormal(Math.sqrt(variance) / TruncatedNormal.SHRINKAGE);
            case UNIFORM -> new Uniform(-halfWidth, halfWidth);
        };
        drawn.fill(w, fanIn, fanOut, random);
    }
}
