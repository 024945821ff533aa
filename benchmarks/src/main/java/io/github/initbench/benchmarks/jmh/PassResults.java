package io.github.initbench.benchmarks.jmh;

import io.github.initbench.activation.Activation;
import io.github.initbench.benchmarks.workload.LayerOperands;
import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * The results of both passes of a network: first of all layers together at the given weights, then of each layer alone.
 *
 * <p>Together they show that the very training to be timed is right; but what rounding may do grows with each layer, in float32 to the
 * size of the gradients. Alone, on {@link LayerOperands}, a layer is held to the roundings of its own sums.
 */
final class PassResults<M extends Matrix> {

    private final Backend<M> backend;
    private final Results results;

    PassResults(Backend<M> backend, Results results) {
        this.backend = backend;
        this.results = results;
    }

    /** Computes and reports them all; the trainer is left at the weights, with their activations and gradients. */
    void report(Trainer<?> trainer, Weights weights) {
        NetworkSpec spec = trainer.network().spec();
        trainer.restore(weights);
        trainer.forward();
        trainer.backward();
        double[] logits = trainer.logits().values(); // n x outputs
        results.add("logits", logits);
        Weights gradients = trainer.gradients();
        for (int l = 0; l < spec.depth(); l++) {
            results.add("dw of layer " + (l + 1), gradients.w().get(l));
            results.add("db of layer " + (l + 1), gradients.b().get(l));
        }
        int n = logits.length / spec.outputs();
        for (int l = 0; l < spec.depth(); l++) {
            layer(spec, l, n, weights.w().get(l));
        }
    }

    private void layer(NetworkSpec spec, int layer, int n, double[] weights) {
        int fanIn = spec.fanIn(layer);
        int fanOut = spec.fanOut(layer);
        Activation f = spec.activation(layer);
        LayerOperands operands = LayerOperands.of(spec, layer, n);
        M w = matrix(fanOut, fanIn, weights);
        M x = matrix(fanIn, n, operands.x());
        M a = matrix(fanOut, n, operands.a());
        M z = f.derivativeNeedsInput() ? matrix(fanOut, n, operands.z()) : a;
        M g = matrix(fanOut, n, operands.g());
        M dw = backend.zeros(fanOut, fanIn);
        M db = backend.zeros(fanOut, 1);
        @Nullable M dx = layer == 0 ? null : backend.zeros(fanIn, n);
        backend.denseGradient(f, w, x, z, a, g, dw, db, dx);
        backend.dense(w, x, matrix(fanOut, 1, operands.b()), f, z, a);
        String alone = " of layer " + (layer + 1) + " alone";
        results.add("a" + alone, values(a));
        results.add("dz" + alone, values(g));
        results.add("dw" + alone, values(dw));
        results.add("db" + alone, values(db));
        M moved = matrix(fanOut, fanIn, weights);
        backend.axpy(-0.25, w, moved);
        results.add("w - w / 4" + alone, values(moved));
        if (dx != null) {
            results.add("dx" + alone, values(dx));
        }
    }

    private M matrix(int rows, int cols, double[] rowMajor) {
        M m = backend.zeros(rows, cols);
        backend.writeColumns(rowMajor, 0, cols, 1, m, 0, cols);
        return m;
    }

    private double[] values(M m) {
        double[] rowMajor = new double[m.rows() * m.cols()];
        backend.readColumns(m, 0, m.cols(), rowMajor, 0, m.cols(), 1);
        return rowMajor;
    }
}
