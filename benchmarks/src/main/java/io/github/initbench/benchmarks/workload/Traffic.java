package io.github.initbench.benchmarks.workload;

import io.github.initbench.nn.NetworkSpec;

/**
 * The compulsory traffic of an operation, in values: what it must read or write at least once, each matrix counted once.
 *
 * <p>What one part of an operation leaves for the next is not counted, as it need not reach memory. So no operation can do with less.
 */
public final class Traffic {

    private Traffic() {}

    /** Both operands and the result. */
    public static long gemm(long m, long n, long k) {
        return m * k + k * n + m * n;
    }

    /** X, the parameters, and every layer's activations. */
    public static long forward(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        return (long) spec.inputs() * batch + parameters(spec) + activations(spec, batch);
    }

    /** X, Y, the activations, the weights of all layers but the first, and the gradients of all parameters. */
    public static long backward(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        long upperWeights = 0;
        for (int l = 1; l < spec.depth(); l++) {
            upperWeights += (long) spec.fanOut(l) * spec.fanIn(l);
        }
        return (long) (spec.inputs() + spec.outputs()) * batch
                + activations(spec, batch)
                + upperWeights
                + parameters(spec);
    }

    /** X, Y and the parameters. */
    public static long step(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        return (long) (spec.inputs() + spec.outputs()) * batch + parameters(spec);
    }

    /** Every operand and result: in each layer W, X, Z, dZ and dW, and in all but the first dX. */
    public static long bareProducts(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        long values = 0;
        for (int l = 0; l < spec.depth(); l++) {
            long weights = (long) spec.fanOut(l) * spec.fanIn(l);
            long input = (long) spec.fanIn(l) * batch;
            long output = (long) spec.fanOut(l) * batch;
            values += 2 * weights + (l == 0 ? 1 : 2) * input + 2 * output;
        }
        return values;
    }

    private static long parameters(NetworkSpec spec) {
        long values = 0;
        for (int l = 0; l < spec.depth(); l++) {
            values += (long) spec.fanOut(l) * (spec.fanIn(l) + 1);
        }
        return values;
    }

    private static long activations(NetworkSpec spec, int batch) {
        long values = 0;
        for (int l = 0; l < spec.depth(); l++) {
            values += (long) spec.fanOut(l) * batch;
        }
        return values;
    }
}
