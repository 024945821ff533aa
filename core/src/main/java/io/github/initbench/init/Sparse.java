package io.github.initbench.init;

import io.github.initbench.random.RandomState;

/**
 * Sparse: of the weights that leave an input, a column of W, ceil(sparsity fanOut) are 0, at places drawn at random; the others are
 * N(0, standardDeviation^2). After Martens 2010, "Deep learning via Hessian-free optimization", section 5.
 *
 * @param sparsity the share of zeros, from 0 to 1
 * @param standardDeviation of the others, finite and at least 0
 */
public record Sparse(double sparsity, double standardDeviation) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Sparse {
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("sparse: sparsity " + sparsity + "; give a number from 0 to 1");
        }
        if (!(standardDeviation >= 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "sparse: standard deviation " + standardDeviation + "; give a finite number >= 0");
        }
    }

    private int zeros(int fanOut) {
        return (int) Math.ceil(sparsity * fanOut);
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return standardDeviation * standardDeviation * (fanOut - zeros(fanOut)) / fanOut;
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        new Gaussian(standardDeviation).fill(w, fanIn, fanOut, random);
        for (int j = 0; j < fanIn; j++) {
            int[] rows = random.permutation(fanOut);
            for (int i = 0; i < zeros(fanOut); i++) {
                w[rows[i] * fanIn + j] = 0;
            }
        }
    }
}
