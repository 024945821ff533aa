package io.github.initbench.init;

import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;

/**
 * A rule of one layer, applied to each: of a layer first the weights are drawn, then the biases.
 *
 * @param rule what each layer gets
 */
public record LayerByLayer(Initializer rule) implements Initialization {

    @Override
    public Weights weights(NetworkSpec spec, Streams streams) {
        Weights weights = Weights.allocate(spec);
        for (int l = 0; l < spec.depth(); l++) {
            RandomState random = streams.of(Purpose.WEIGHTS, l);
            rule.fill(weights.w().get(l), spec.fanIn(l), spec.fanOut(l), random);
            rule.fillBias(weights.b().get(l), spec.fanIn(l), random);
        }
        return weights;
    }
}
