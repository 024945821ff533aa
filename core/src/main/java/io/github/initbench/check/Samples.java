package io.github.initbench.check;

import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;

/**
 * What passes are checked on: few normal examples, He's weights, biases away from 0.
 *
 * @param dtype the type that holds all values
 */
record Samples(Dtype dtype) {

    static final int EXAMPLES = 6;

    Dataset data(NetworkSpec spec) {
        double[] y = new double[EXAMPLES * spec.outputs()];
        boolean oneHot = spec.loss() instanceof SoftmaxCrossEntropy;
        for (int j = 0; j < EXAMPLES; j++) {
            for (int i = 0; i < spec.outputs(); i++) {
                boolean one = oneHot ? i == j % spec.outputs() : (j + i) % 2 == 1;
                y[j * spec.outputs() + i] = one ? 1.0 : 0.0;
            }
        }
        return new Dataset("normal", spec.inputs(), spec.outputs(), EXAMPLES, normal(EXAMPLES * spec.inputs(), 52), y);
    }

    Weights weights(NetworkSpec spec) {
        Weights weights = Initializations.named("he").initialization().weights(spec, Streams.numpy(5));
        RandomState random = new RandomState(6);
        weights.b().forEach(b -> {
            for (int i = 0; i < b.length; i++) {
                b[i] = random.uniform(0.2, 0.5);
            }
        });
        return weights.map(dtype::round);
    }

    /** Normal values in the shape of a network's parameters. */
    Weights direction(NetworkSpec spec, long seed) {
        RandomState random = new RandomState(seed);
        return weights(spec).map(values -> {
            double[] direction = new double[values.length];
            random.randn(direction);
            return dtype.round(direction);
        });
    }

    double[] normal(int count, long seed) {
        double[] values = new double[count];
        new RandomState(seed).randn(values);
        return dtype.round(values);
    }
}
