package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's weights and biases, or their gradients, in a backend's storage.
 *
 * @param w one matrix a layer, fanOut x fanIn
 * @param b one column a layer, fanOut x 1
 */
public record Parameters<M extends Matrix>(List<M> w, List<M> b) {

    public Parameters {
        w = List.copyOf(w);
        b = List.copyOf(b);
    }

    /** New parameters of zeros. */
    public static <M extends Matrix> Parameters<M> zeros(Backend<M> backend, NetworkSpec spec) {
        List<M> w = new ArrayList<>();
        List<M> b = new ArrayList<>();
        for (int l = 0; l < spec.depth(); l++) {
            w.add(backend.zeros(spec.fanOut(l), spec.fanIn(l)));
            b.add(backend.zeros(spec.fanOut(l), 1));
        }
        return new Parameters<>(w, b);
    }

    /** Overwrites these with weights from the host. Allocates nothing. */
    public void write(Backend<M> backend, Weights weights) {
        for (int l = 0; l < w.size(); l++) {
            M layer = w.get(l);
            backend.writeColumns(weights.w().get(l), 0, layer.cols(), 1, layer, 0, layer.cols());
            backend.writeColumns(weights.b().get(l), 0, 1, 1, b.get(l), 0, 1);
        }
    }

    /** A copy on the host. */
    public Weights read(Backend<M> backend) {
        List<double[]> hostW = new ArrayList<>();
        List<double[]> hostB = new ArrayList<>();
        for (int l = 0; l < w.size(); l++) {
            M layer = w.get(l);
            double[] rowMajor = new double[layer.rows() * layer.cols()];
            double[] bias = new double[layer.rows()];
            backend.readColumns(layer, 0, layer.cols(), rowMajor, 0, layer.cols(), 1);
            backend.readColumns(b.get(l), 0, 1, bias, 0, 1, 1);
            hostW.add(rowMajor);
            hostB.add(bias);
        }
        return new Weights(hostW, hostB);
    }
}
