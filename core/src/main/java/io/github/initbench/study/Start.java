package io.github.initbench.study;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.Arrays;

/** How a run began: the initialization as judged by the first loss and the weights, whatever came of it. */
public enum Start {
    /** In every hidden layer all units have the same incoming weights and bias, to the last: the layer acts as one unit. */
    SYMMETRIC("fails to break symmetry"),
    /** The first loss is {@link #SATURATED} times the chance level or more: outputs are at the wrong end before training. */
    TOO_LARGE("too large weights"),
    /** The same although the weights are no larger than He's: then the inputs are large. */
    LARGE_INPUTS("too large inputs: standardize them"),
    /** None of the above. */
    HEALTHY("healthy");

    /** Ten: with binary outputs the log-odds of an answer are then wrong by about 7 on average. */
    static final double SATURATED = 10.0;

    /** Rows that differ by less of the layer's largest weight are equal: a library may add up each in an order of its own. */
    private static final double ROUNDING = 1e-9;

    /** The same in float32, where the weights of the golden runs come to differ by 5e-5 from float64. */
    private static final double ROUNDING_FLOAT32 = 1e-4;

    /** Times He's standard deviation from which weights count as large: the notebooks' have ten times a standard normal's. */
    private static final double LARGE = 3.0;

    private final String words;

    Start(String words) {
        this.words = words;
    }

    /** Of the closing table. */
    String words() {
        return words;
    }

    static Start of(NetworkSpec network, StudyResult result) {
        boolean symmetric = result.finalWeights().isFinite()
                ? isSymmetric(network, result.finalWeights(), result.dtype())
                : isSymmetric(network, result.initialWeights(), result.dtype())
                        && hasEqualColumns(network, result.initialWeights());
        if (symmetric) {
            return SYMMETRIC;
        }
        if (result.facts().initialLoss() < SATURATED * network.loss().chanceLevel(network.outputs())) {
            return HEALTHY;
        }
        return hasLargeWeights(network, result.initialWeights()) ? TOO_LARGE : LARGE_INPUTS; // NaN is here too
    }

    /** Whether each unit of a hidden layer goes on with the same weights: else the first update would make equal units differ. */
    private static boolean hasEqualColumns(NetworkSpec network, Weights weights) {
        for (int l = 1; l < network.depth(); l++) {
            double[] w = weights.w().get(l);
            int fanIn = network.fanIn(l);
            for (int i = 0; i < w.length; i++) {
                if (w[i] != w[i - i % fanIn]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether in some layer the root mean square of the weights is far above that of He's initialization. */
    private static boolean hasLargeWeights(NetworkSpec network, Weights weights) {
        for (int l = 0; l < network.depth(); l++) {
            double[] w = weights.w().get(l);
            double rms = Math.sqrt(Arrays.stream(w).map(x -> x * x).sum() / w.length);
            if (rms > LARGE * Math.sqrt(2.0 / network.fanIn(l))) {
                return true;
            }
        }
        return false;
    }

    private static boolean equalRows(double[] w, int fanIn, int row, double bound) {
        for (int i = 0; i < fanIn; i++) {
            if (!equal(w[row * fanIn + i], w[i], bound)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(double a, double b, double bound) {
        return Math.abs(a - b) <= bound;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0.0);
    }

    /** Whether there is a hidden layer of several units and in each such layer all rows of [W b] are equal. */
    private static boolean isSymmetric(NetworkSpec network, Weights weights, Dtype dtype) {
        double rounding = dtype == Dtype.FLOAT32 ? ROUNDING_FLOAT32 : ROUNDING;
        boolean several = false;
        for (int l = 0; l < network.depth() - 1; l++) {
            int fanIn = network.fanIn(l);
            double[] w = weights.w().get(l);
            double[] b = weights.b().get(l);
            double bound = rounding * Math.max(largest(w), largest(b));
            for (int i = 1; i < b.length; i++) {
                several = true;
                if (!equal(b[i], b[0], bound) || !equalRows(w, fanIn, i, bound)) {
                    return false;
                }
            }
        }
        return several;
    }
}
