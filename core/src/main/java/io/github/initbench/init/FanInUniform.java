package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Uniform by inputs: W and b ~ U(-h, h), h = 1 / sqrt(fanIn), of variance 1 / (3 fanIn). What linear layers of PyTorch and MLX begin with: the
 * former writes it as {@code kaiming_uniform_(a=sqrt(5))}, sqrt(6 / ((1 + a^2) fanIn)) = h.
 */
public record FanInUniform() implements Initializer {

    private static Uniform distribution(int fanIn) {
        double halfWidth = 1 / Math.sqrt(fanIn);
        return new Uniform(-halfWidth, halfWidth);
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return distribution(fanIn).meanSquare(fanIn, fanOut);
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        distribution(fanIn).fill(w, fanIn, fanOut, random);
    }

    @Override
    public void fillBias(double[] b, int fanIn, RandomState random) {
        distribution(fanIn).fill(b, 1, b.length, random);
    }
}
