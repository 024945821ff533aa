package io.github.initbench.nn;

import io.github.initbench.data.Float64Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A network's weights, biases and learned alphas on the host, whatever the backend.
 *
 * <p>The arrays are shared, not copied. Whoever was given new weights may write to them until they are handed on; then they are immutable.
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

    /** New weights to be filled: all 0 but the alphas, which are as the network has them. */
    public static Weights allocate(NetworkSpec spec) {
        List<double[]> arrays = new ArrayList<>();
        for (DenseStep dense : spec.steps().dense()) {
            arrays.add(new double[Math.multiplyExact(dense.rows(), dense.fanIn())]);
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

    /** Whether all values of the same network are the same bits: NaN equals itself, and 0 does not equal -0. */
    public boolean equalsToTheBit(Weights other) {
        for (int i = 0; i < count(); i++) {
            if (!Arrays.equals(array(i), other.array(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every value is a finite number. */
    public boolean isFinite() {
        return all().stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
