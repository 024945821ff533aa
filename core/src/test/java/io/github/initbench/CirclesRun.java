package io.github.initbench;

import io.github.initbench.activation.Relu;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initialization;
import io.github.initbench.init.Initializations;
import io.github.initbench.init.Initializer;
import io.github.initbench.init.LayerByLayer;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import io.github.initbench.train.GradientDescent;
import java.util.List;

/** The initialization notebook's setting: circles, [2, 10, 5, 1], learning rate 0.01, 15,000 updates, weights from seed 3. */
public final class CirclesRun {

    public static final int UPDATES = 15_000;
    public static final GradientDescent OPTIMIZER = new GradientDescent(0.01);
    public static final NetworkSpec NETWORK =
            NetworkSpec.mlp(List.of(2, 10, 5, 1), new Relu(), new BinaryCrossEntropy());

    private CirclesRun() {}

    public static Dataset train() {
        return new Circles(300, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(1));
    }

    public static Dataset test() {
        return new Circles(100, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(2));
    }

    public static Weights weights(String initializer) {
        return weights(Initializations.named(initializer).initialization());
    }

    public static Weights weights(Initializer rule) {
        return weights(new LayerByLayer(rule));
    }

    public static Weights weights(Initialization initialization) {
        return initialization.weights(NETWORK, Streams.numpy(3));
    }
}
