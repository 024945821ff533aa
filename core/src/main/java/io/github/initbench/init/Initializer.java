package io.github.initbench.init;

import io.github.initbench.random.RandomState;
import java.util.Arrays;

/**
 * A rule that gives one layer its first weights and biases, whatever the rest of the network; {@link LayerByLayer} makes an {@link
 * Initialization} of it.
 *
 * <p>The same stream gives the same weights, bit for bit. An implementation keeps no state.
 */
public interface Initializer {

    /**
     * Overwrites {@code w}.
     *
     * @param w the layer's weights, row-major fanOut x fanIn, length fanIn * fanOut
     * @param fanIn inputs of the layer, at least 1
     * @param fanOut outputs of the layer, at least 1
     * @param random the stream to draw from
     * @throws IllegalArgumentException if the sizes do not fit, before anything is drawn or written
     */
    void fill(double[] w, int fanIn, int fanOut, RandomState random);

    /**
     * Overwrites {@code b}, after the layer's weights and from the same stream. Zeros, unless the rule says otherwise.
     *
     * @param b the layer's biases, length fanOut
     * @param fanIn inputs of the layer, at least 1
     */
    default void fillBias(double[] b, int fanIn, RandomState random) {
        Arrays.fill(b, 0);
    }

    /** The mean of the weights of a layer of this size, over all draws. */
    default double mean(int fanIn, int fanOut) {
        return 0;
    }

    /** The mean of the squared weights of a layer of this size, over all draws: the variance, where weights have the mean 0. */
    double meanSquare(int fanIn, int fanOut);
}
