package io.github.initbench.nn;

import io.github.initbench.data.Float64Digest;
import io.github.initbench.init.Initializer;
import io.github.initbench.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A network's weights, biases and learned alphas on the host, whatever the backend.
 *
 * <p>The arrays are shared, not copied; treat them as immutable.
 *
 * @param w one matrix a layer, fanOut x fanIn, row-major
 * @param b one column a layer, fanOut x 1
 * @param alpha each learned alpha, in an array of its own
 */
public record Weights(List<double[]> w, List<double[]> b, List<double[]> alpha) {

    public Weights {
        w = List.copyOf(w);
        b = List.copyOf(b);
        alpha = List.copyOf(alpha);
        if (w.size() != b.size()) {
            throw new IllegalArgumentException(
                    "weights: " + w.size() + " matrices, but " + b.size() + " biases; give one of each a layer");
        }
    }

    /** Those of a network that learns no alpha. */
    public Weights(List<double[]> w, List<double[]> b) {
        this(w, b, List.of());
    }

    /** From W1, b1, W2, b2, ..., then the alphas. */
    static Weights of(int depth, List<double[]> arrays) {
        List<double[]> w = new ArrayList<>();
        List<double[]> b = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            w.add(arrays.get(2 * l));
            b.add(arrays.get(2 * l + 1));
        }
        return new Weights(w, b, arrays.subList(2 * depth, arrays.size()));
    }

    /** How many arrays. */
    int count() {
        return 2 * w.size() + alpha.size();
    }

    /** The one at that place of W1, b1, W2, b2, ..., then the alphas. */
    double[] array(int at) {
        int l = at / 2;
        if (l >= w.size()) {
            return alpha.get(at - 2 * w.size());
        }
        return at % 2 == 0 ? w.get(l) : b.get(l);
    }

    /** New weights by the initializer, layer by layer from one stream; the biases are zero, and the alphas as the network has them. */
    public static Weights initialize(NetworkSpec spec, Initializer initializer, RandomState random) {
        List<double[]> arrays = new ArrayList<>();
        for (DenseStep dense : spec.steps().dense()) {
            double[] w = new double[Math.multiplyExact(dense.rows(), dense.fanIn())];
            initializer.fill(w, dense.fanIn(), dense.rows(), random);
            arrays.add(w);
            arrays.add(new double[dense.rows()]);
        }
        spec.learnedAlphas().forEach(alpha -> arrays.add(new double[] {alpha}));
        return of(spec.depth(), arrays);
    }

    /** New weights, in which change has replaced each array, in the order of {@link #all}. */
    public Weights map(UnaryOperator<double[]> change) {
        return of(w.size(), all().stream().map(change).toList());
    }

    /** W1, b1, W2, b2, ..., then the alphas. */
    public List<double[]> all() {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            all.add(array(i));
        }
        return all;
    }

    /** SHA-256 of the little-endian float64 bytes of W1, b1, W2, b2, ..., then the alphas, in lower-case hexadecimal. */
    public String sha256() {
        Float64Digest digest = new Float64Digest();
        all().forEach(digest::update);
        return digest.hex();
    }

    /** Whether every value is a finite number. */
    public boolean isFinite() {
        return all().stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
