package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Streams;

/**
 * An initialization that tries weights on examples. Its one method usually begins with the weights of another, looks at what {@link
 * Probe#preactivations} or the passes of {@link Probe#network} make of them, and changes them.
 *
 * <p>Every training gives it as many examples as an update sees: all of the training set, or, where there are mini-batches, some that are drawn
 * from the weight seed's stream for probes.
 */
public interface DataDependentInitialization extends Initialization {

    @Override
    <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe);

    @Override
    default Weights weights(NetworkSpec spec, Streams streams) {
        throw new IllegalArgumentException("weights: " + this + " needs examples to try weights on; give it a probe");
    }

    @Override
    default boolean needsProbe() {
        return true;
    }
}
