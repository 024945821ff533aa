package io.github.initbench.nn;

import io.github.initbench.data.Float64Digest;
import io.github.initbench.init.Initializer;
import io.github.initbench.random.RandomState;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's weights and biases on the host, whatever the backend.
 *
 * <p>The arrays are shared, not copied; treat them as immutable.
 *
 * @param w one matrix a layer, fanOut x fanIn, row-major
 * @param b one column a layer, fanOut x 1
 */
public record Weights(List<double[]> w, List<double[]> b) {

    public Weights {
        w = List.copyOf(w);
        b = List.copyOf(b);
    }

    /** New weights by the initializer, layer by layer from one stream; the biases are zero. */
    public static Weights initialize(NetworkSpec spec, Initializer initializer, RandomState random) {
        List<double[]> w = new ArrayList<>();
        List<double[]> b = new ArrayList<>();
        for (int l = 0; l < spec.depth(); l++) {
            double[] layer = new double[Math.multiplyExact(spec.fanOut(l), spec.fanIn(l))];
            initializer.fill(layer, spec.fanIn(l), spec.fanOut(l), random);
            w.add(layer);
            b.add(new double[spec.fanOut(l)]);
        }
        return new Weights(w, b);
    }

    /** SHA-256 of the little-endian float64 bytes of W1, b1, W2, b2, ..., in lower-case hexadecimal. */
    public String sha256() {
        Float64Digest digest = new Float64Digest();
        for (int l = 0; l < w.size(); l++) {
            digest.update(w.get(l));
            digest.update(b.get(l));
        }
        return digest.hex();
    }

    /** Whether every value is a finite number. */
    public boolean isFinite() {
        return w.stream().allMatch(Weights::isFinite) && b.stream().allMatch(Weights::isFinite);
    }

    private static boolean isFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
