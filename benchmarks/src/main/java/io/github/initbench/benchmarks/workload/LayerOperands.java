package io.github.initbench.benchmarks.workload;

import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;

/**
 * Operands for one layer of a network by itself, in its shapes: what the layers below and above would hand it, drawn instead.
 *
 * <p>Uniform between -1 and 1, as normals take longer to draw; but x is what the activation makes of that, as it is the output of another
 * layer, unless the layer is the first.
 *
 * @param x fanIn x n
 * @param b fanOut x 1
 * @param z fanOut x n, for the backward pass
 * @param a fanOut x n, what the activation makes of z
 * @param g fanOut x n, dL/dA
 */
@SuppressWarnings("ArrayRecordComponent") // as large as the data: handed on, not copied
public record LayerOperands(double[] x, double[] b, double[] z, double[] a, double[] g) {

    private static final long SEED = 31;

    /** Those of that layer, counted from 0. */
    public static LayerOperands of(NetworkSpec spec, int layer, int n) {
        RandomState random = new RandomState(SEED + layer);
        double[] x = uniform(random, spec.fanIn(layer) * n);
        if (layer > 0) {
            for (int i = 0; i < x.length; i++) {
                x[i] = spec.activation(layer - 1).value(x[i]);
            }
        }
        double[] b = uniform(random, spec.fanOut(layer));
        double[] z = uniform(random, spec.fanOut(layer) * n);
        double[] a = new double[z.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = spec.activation(layer).value(z[i]);
        }
        return new LayerOperands(x, b, z, a, uniform(random, spec.fanOut(layer) * n));
    }

    private static double[] uniform(RandomState random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 2.0 * random.randomSample() - 1.0;
        }
        return values;
    }
}
