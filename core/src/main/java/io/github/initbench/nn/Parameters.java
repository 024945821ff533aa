package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's weights, biases and learned alphas in a backend's storage; or their gradients, or a direction.
 *
 * @param depth how many weight matrices
 * @param all W1 (fanOut x fanIn), b1 (fanOut x 1), W2, b2, ..., then each learned alpha (1 x 1)
 */
public record Parameters<M extends Matrix>(int depth, List<M> all) {

    public Parameters {
        all = List.copyOf(all);
        if (depth < 1 || all.size() < 2 * depth) {
            throw new IllegalArgumentException("parameters: " + all.size() + " matrices for " + depth
                    + " layers with weights; give at least one such layer, and W and b of each");
        }
    }

    /** New parameters of zeros. */
    public static <M extends Matrix> Parameters<M> zeros(Backend<M> backend, NetworkSpec spec) {
        List<M> all = new ArrayList<>();
        for (DenseStep dense : spec.steps().dense()) {
            all.add(backend.zeros(dense.rows(), dense.fanIn()));
            all.add(backend.zeros(dense.rows(), 1));
        }
        spec.learnedAlphas().forEach(alpha -> all.add(backend.zeros(1, 1)));
        return new Parameters<>(spec.depth(), all);
    }

    /** That weight matrix, counted from 0: fanOut x fanIn. */
    public M w(int matrix) {
        return all.get(2 * matrix);
    }

    /** The bias beside that weight matrix: fanOut x 1. */
    public M b(int matrix) {
        return all.get(2 * matrix + 1);
    }

    /** That alpha, counted from 0 among the learned ones: 1 x 1. */
    public M alpha(int index) {
        return all.get(2 * depth + index);
    }

    /** These += factor x. */
    public void axpy(Backend<M> backend, double factor, Parameters<M> x) {
        for (int i = 0; i < all.size(); i++) {
            backend.axpy(factor, x.all.get(i), all.get(i));
        }
    }

    /** The sum over all parameters of these times x. */
    public double dot(Backend<M> backend, Parameters<M> x) {
        double sum = 0.0;
        for (int i = 0; i < all.size(); i++) {
            sum += backend.dot(all.get(i), x.all.get(i));
        }
        return sum;
    }

    /**
     * Overwrites these with weights from the host. Allocates nothing.
     *
     * @throws IllegalArgumentException if they are those of another network, before anything is written
     */
    public void write(Backend<M> backend, Weights weights) {
        if (weights.count() != all.size()) {
            throw new IllegalArgumentException("write: the weights are " + weights.count()
                    + " arrays, the network's parameters " + all.size() + " matrices; give weights of this network");
        }
        for (int i = 0; i < all.size(); i++) {
            M to = all.get(i);
            if (weights.array(i).length != to.rows() * to.cols()) {
                throw new IllegalArgumentException("write: array " + (i + 1) + " of the weights has "
                        + weights.array(i).length + " values, the network's is " + to.rows() + "x" + to.cols()
                        + "; give weights of this network");
            }
        }
        for (int i = 0; i < all.size(); i++) {
            M to = all.get(i);
            backend.writeColumns(weights.array(i), 0, to.cols(), 1, to, 0, to.cols());
        }
    }

    /** A copy on the host. */
    public Weights read(Backend<M> backend) {
        List<double[]> arrays = new ArrayList<>();
        for (M from : all) {
            double[] rowMajor = new double[from.rows() * from.cols()];
            backend.readColumns(from, 0, from.cols(), rowMajor, 0, from.cols(), 1);
            arrays.add(rowMajor);
        }
        return Weights.of(depth, arrays);
    }
}
