package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.ArrayList;
import java.util.List;

/** The products of one training step, W X, dZ X' and W' dZ of every layer, without anything between them. */
final class StepProducts<M extends Matrix> {

    /** One layer's operands and results. */
    private record Layer<M extends Matrix>(M w, M x, M z, M dz, M dw, M dx) {}

    private final Backend<M> backend;
    private final List<Layer<M>> layers = new ArrayList<>();

    StepProducts(Backend<M> backend, NetworkSpec spec, int batch) {
        this.backend = backend;
        RandomState random = Workload.BareStep.operands();
        for (int l = 0; l < spec.depth(); l++) {
            int fanIn = spec.fanIn(l);
            int fanOut = spec.fanOut(l);
            layers.add(new Layer<>(
                    normal(fanOut, fanIn, random),
                    normal(fanIn, batch, random),
                    backend.zeros(fanOut, batch),
                    normal(fanOut, batch, random),
                    backend.zeros(fanOut, fanIn),
                    backend.zeros(fanIn, batch)));
        }
    }

    private M normal(int rows, int cols, RandomState random) {
        double[] values = Workload.normal(random, rows * cols);
        M m = backend.zeros(rows, cols);
        backend.writeColumns(values, 0, cols, 1, m, 0, cols);
        return m;
    }

    /** All products of a forward pass, then all of a backward pass; the first layer's dX is not needed. */
    void multiply() {
        for (Layer<M> layer : layers) {
            backend.gemm(Transpose.NO, Transpose.NO, 1.0, layer.w, layer.x, 0.0, layer.z);
        }
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer<M> layer = layers.get(l);
            backend.gemm(Transpose.NO, Transpose.YES, 1.0, layer.dz, layer.x, 0.0, layer.dw);
            if (l > 0) {
                backend.gemm(Transpose.YES, Transpose.NO, 1.0, layer.w, layer.dz, 0.0, layer.dx);
            }
        }
    }

    /** Of all operands and results. */
    ValueCounts valueCounts(ValueCounter counter) {
        List<M> matrices = new ArrayList<>();
        for (Layer<M> layer : layers) {
            matrices.addAll(List.of(layer.w, layer.x, layer.z, layer.dz, layer.dw, layer.dx));
        }
        return counter.count(backend, matrices);
    }

    /** Reports each layer's results; the first has no dx. */
    void report(Results to) {
        for (int l = 0; l < layers.size(); l++) {
            List<double[]> values = results(l);
            String layer = " of layer " + (l + 1);
            to.add("z" + layer, values.get(0));
            to.add("dw" + layer, values.get(1));
            if (l > 0) {
                to.add("dx" + layer, values.get(2));
            }
        }
    }

    /** The results of the layer, row-major: z, dw, dx. */
    List<double[]> results(int layer) {
        Layer<M> from = layers.get(layer);
        List<double[]> results = new ArrayList<>();
        for (M m : List.of(from.z, from.dw, from.dx)) {
            double[] values = new double[m.rows() * m.cols()];
            backend.readColumns(m, 0, m.cols(), values, 0, m.cols(), 1);
            results.add(values);
        }
        return results;
    }
}
