package io.github.initbench.benchmarks.workload;

import io.github.initbench.activation.Relu;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializations;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import java.util.Arrays;
import java.util.List;

/** The network, examples and weights that throughput is measured on: standard normal inputs, coin-flip targets, He. */
public final class SyntheticData {

    private static final long INPUT_SEED = 11;
    private static final long TARGET_SEED = 12;
    private static final long WEIGHT_SEED = 3;

    private SyntheticData() {}

    /**
     * A ReLU network from its key.
     *
     * @param layersKey sizes between hyphens, as JMH takes commas for its own: 2-10-5-1
     */
    public static NetworkSpec network(String layersKey) {
        try {
            List<Integer> layers = Arrays.stream(layersKey.split("-", -1))
                    .map(Integer::valueOf)
                    .toList();
            return NetworkSpec.mlp(layers, new Relu(), new BinaryCrossEntropy());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "layers: '" + layersKey + "' is not a list of sizes such as 2-10-5-1", e);
        }
    }

    /** Standard normal inputs with {@link #targets}. */
    public static Dataset examples(NetworkSpec spec, int batch) {
        double[] x = new double[spec.inputs() * batch];
        new RandomState(INPUT_SEED).randn(x);
        return new Dataset("normal", spec.inputs(), spec.outputs(), batch, x, targets(spec, batch));
    }

    /** 0 or 1 with even chances. */
    public static double[] targets(NetworkSpec spec, int batch) {
        double[] y = new double[spec.outputs() * batch];
        RandomState coin = new RandomState(TARGET_SEED);
        for (int i = 0; i < y.length; i++) {
            y[i] = coin.randomSample() > 0.5 ? 1.0 : 0.0;
        }
        return y;
    }

    /** He's. */
    public static Weights weights(NetworkSpec spec) {
        return Initializations.named("he").initialization().weights(spec, Streams.numpy(WEIGHT_SEED));
    }
}
